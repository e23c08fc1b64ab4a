package io.entsdk.auth.internal.card;

import io.entsdk.auth.throttle.Standing;
import io.entsdk.auth.throttle.Tally;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.auth.throttle.Tried;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;

/**
 * Judges an attempt from what was read, at the cost of one HMAC whatever comes of it: the right
 * pictures of a pupil who has to wait are worth no more than wrong ones.
 */
public record Judge(Throttle throttle, Instant now) {

  private static final int MARK_BYTES = 8;

  /**
   * Says what comes of an attempt.
   *
   * @param letsIn whether card, pictures and throttle let the pupil in
   * @param next the tally to keep, unless it does
   * @param standing how things stand with that tally
   */
  public record Judgement(boolean letsIn, Tally next, Standing standing) {}

  public Judgement of(Attempt attempt, Looked looked, SecretKey pepper) {
    byte[] tag = PictureTag.of(pepper, looked.card().pupil(), attempt.code(), attempt.story());
    boolean right = looked.card().fits(tag) & looked.known();
    Tally tally = looked.tally().tally();
    Tried tried = looked.triedOn(attempt.device());
    Standing standing = throttle.standing(tally, tried, now);
    if (right || !(standing instanceof Standing.Open)) {
      return new Judgement(right && standing instanceof Standing.Open, tally, standing);
    }
    Tally next = looked.counted(throttle.failed(tally, tried, mark(tag), now));
    return new Judgement(false, next, throttle.standing(next, tried, now));
  }

  /** The tag of a wrong answer tells nothing of it to whoever lacks the card: a part will do. */
  private static String mark(byte[] tag) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(tag, MARK_BYTES));
  }
}
