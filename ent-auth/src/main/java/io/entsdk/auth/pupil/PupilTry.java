package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.card.Looked;
import io.entsdk.auth.internal.throttle.TallyOnFile;
import io.entsdk.auth.throttle.Origin;
import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.Standing;
import io.entsdk.auth.throttle.Tally;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.Optional;

/**
 * Is one try to sign in: what to look at, how to judge it and what to do if it is right. {@link
 * Counting} takes it through its steps, wherever tries are counted.
 *
 * @param <F> what one look finds
 */
interface PupilTry<F> {

  /**
   * Says what comes of a try.
   *
   * @param next the counts to keep; empty when the try does not count
   * @param standing how things stand with these
   * @param device where the pupil is let in, with a token drawn for it if it had none
   */
  record Verdict(boolean letsIn, Optional<Tally> next, Standing standing, Device device) {}

  /** Return where the try comes from. */
  Origin origin();

  /** Return the same row whatever is looked at, with what is counted in the tables. */
  F look(Unit unit);

  /** Return what counts of {@code found}. */
  Looked looked(F found);

  /** Return {@code found} with what is counted elsewhere. */
  F counting(F found, TallyOnFile counts);

  /** Judge by what was found with its counts; empty when nothing can be judged now. */
  Optional<Verdict> judge(F found, Instant now);

  /** Return why a try that was judged is not let in. */
  Refusal why(F found, Instant now);

  /** Let in; empty when somebody else was faster. */
  Optional<SignIn> letIn(Unit unit, F found, Verdict verdict);
}
