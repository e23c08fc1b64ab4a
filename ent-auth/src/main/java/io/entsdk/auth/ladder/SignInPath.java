package io.entsdk.auth.ladder;

import static io.entsdk.auth.ladder.AgeBand.NINE_TO_ELEVEN;
import static io.entsdk.auth.ladder.AgeBand.SECONDARY;
import static io.entsdk.auth.ladder.AgeBand.SIX_TO_EIGHT;
import static io.entsdk.auth.ladder.AgeBand.UNDER_SIX;

import io.entsdk.auth.session.SessionLimits;
import io.entsdk.core.Assurance;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Is a way in: how sure it makes us, and whose it is. A session has the assurance of its path,
 * never another.
 *
 * <p>Whose a path is comes from {@code pupil-auth.md} 4.5, row by row, unless a comment says that
 * it is our own choice.
 */
public enum SignInPath {
  /**
   * The class code typed on the device by an adult, then avatar and pictures; row "Class-code
   * mode". Not for children without pictures.
   */
  CLASS_CODE(Assurance.CLASS_CODE, SIX_TO_EIGHT, NINE_TO_ELEVEN, SECONDARY),
  /** The card alone on a device of an open window; row "Class", ages 3 to 5 and no others. */
  CARD_IN_WINDOW(Assurance.CARD, UNDER_SIX),
  /**
   * The teacher says on a device of their own that this child sits at that one; row "No card". Our
   * own choices: for every age, and worth no more than the card whose place it takes.
   */
  APPROVAL(Assurance.CARD, UNDER_SIX, SIX_TO_EIGHT, NINE_TO_ELEVEN, SECONDARY),
  /**
   * Six digits that the teacher gives, once; row "No card", ages 6 and more. Our own choice: worth
   * no more than the card whose place they take.
   */
  RESCUE_CODE(Assurance.CARD, SIX_TO_EIGHT, NINE_TO_ELEVEN, SECONDARY),
  /**
   * A session that a guardian opens; row "Home". Our own choice: for every age, as long as in
   * class; the "30 d home device" of that row waits for refresh tokens.
   */
  HOME(Assurance.HOME, UNDER_SIX, SIX_TO_EIGHT, NINE_TO_ELEVEN, SECONDARY),
  /**
   * Card and pictures, on any device at any hour; row "Class", from six on. Our own choice: also
   * for the younger, who have a story with their card and use it with a grown-up.
   */
  CARD_AND_PICTURES(
      Assurance.CARD_AND_PICTURES, UNDER_SIX, SIX_TO_EIGHT, NINE_TO_ELEVEN, SECONDARY),
  /**
   * The own card, and the teacher's approval in the place of pictures, for whom {@link
   * io.entsdk.auth.accommodation.Accommodation#APPROVAL} is set: worth what it replaces, {@code
   * pupil-auth.md} 4.7. Our own choice: for every age.
   */
  CARD_AND_APPROVAL(
      Assurance.CARD_AND_PICTURES, UNDER_SIX, SIX_TO_EIGHT, NINE_TO_ELEVEN, SECONDARY),
  /** The code of a substitute's pass; no pupil's, and bounded by {@link SessionLimits#onPass}. */
  PASS(Assurance.PASS),
  /** Five words out of 2,048; row "Class", ages 9 to 11, and our own choice beyond. */
  PASSPHRASE(Assurance.PASSWORD, NINE_TO_ELEVEN, SECONDARY);

  private final Assurance assurance;
  private final Set<AgeBand> bands;

  SignInPath(Assurance assurance, AgeBand... bands) {
    this.assurance = assurance;
    this.bands = EnumSet.noneOf(AgeBand.class);
    this.bands.addAll(Arrays.asList(bands));
  }

  /** Return what a session is worth that was opened on this path. */
  public Assurance assurance() {
    return assurance;
  }

  /**
   * Return the path that sessions, events and the audit name: that in whose place {@link
   * #CARD_AND_APPROVAL} stands, for it would tell of the pupil's health.
   */
  public SignInPath told() {
    return this == CARD_AND_APPROVAL ? CARD_AND_PICTURES : this;
  }

  /** Tell whether this path is open to pupils of {@code band}. */
  public boolean isOpenTo(AgeBand band) {
    return bands.contains(band);
  }

  /**
   * Return how long a pupil of {@code band} stays signed in on this path; empty when it is not
   * theirs. What is opened inside a class window ends with the window at the latest.
   */
  public Optional<SessionLimits> limits(AgeBand band) {
    return isOpenTo(band) ? Optional.of(band.limits()) : Optional.empty();
  }
}
