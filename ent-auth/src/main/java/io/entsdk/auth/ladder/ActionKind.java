package io.entsdk.auth.ladder;

import io.entsdk.core.Assurance;
import io.entsdk.core.access.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Sorts what people do by how sure we must be of them: the ceiling over each way in.
 *
 * <p>The rows for pupils are those of {@code pupil-auth.md} 4.5, "acr / ceiling", unless a comment
 * says that it is our own choice. A vendor's screen asks it what to offer; what is allowed is
 * decided by each command's own {@link Permission}, whose least assurance is that of its kind.
 */
public enum ActionKind {
  /**
   * Reach a trusted adult, see which there are, and keep a peer away: open at every level, DESIGN
   * 8.
   */
  ASK_FOR_HELP(Assurance.CLASS_CODE, "see-own-reach", "block-peer", "ask-for-adult"),
  /** See one's own name, class and avatar. */
  SEE_ONESELF(Assurance.CLASS_CODE, "read-person"),
  /** Read and play what the class was given. */
  FOLLOW_LESSONS(Assurance.CLASS_CODE),
  /** Hand in one's own work. */
  HAND_IN(Assurance.CARD),
  /** Open a service that knows one by a name of its own; our own choice. */
  OPEN_SERVICE(Assurance.CARD, "read-pseudonym"),
  /** Read what one was sent; our own choice, with the class wall. */
  READ_MESSAGES(Assurance.CARD_AND_PICTURES, "read-own-messages"),
  /** Say whether one agrees to be shown; our own choice, for a child's own no counts at any age. */
  AGREE_ONESELF(Assurance.CARD_AND_PICTURES, "answer-own-consent"),
  /** Write where the class reads. */
  WRITE_TO_CLASS(Assurance.CARD_AND_PICTURES),
  /** Write to the teacher. */
  WRITE_TO_TEACHER(Assurance.PASSWORD),
  /** Change one's own account: never on a card, for weak sign-ins were vandalised elsewhere. */
  CHANGE_ACCOUNT(Assurance.PASSWORD),
  /** Sign or acknowledge, which is kept as proof, and all else that a grown-up does. */
  ACT_AS_GROWN_UP(Assurance.PASSWORD),
  /** Print, export, reset, and give rights. */
  ADMINISTER(Assurance.TWO_FACTORS);

  private final Assurance least;
  private final List<String> permissions;

  ActionKind(Assurance least, String... permissions) {
    this.least = least;
    this.permissions = List.of(permissions);
  }

  /**
   * Return the kind of what {@code permission} allows; empty for one that asks for less than a
   * password and has no row here, which no permission of ours may.
   */
  public static Optional<ActionKind> of(Permission permission) {
    if (permission.least() == Assurance.TWO_FACTORS) {
      return Optional.of(ADMINISTER);
    }
    if (permission.least() == Assurance.PASSWORD) {
      return Optional.of(ACT_AS_GROWN_UP);
    }
    return Arrays.stream(values())
        .filter(kind -> kind.permissions.contains(permission.code()))
        .findFirst();
  }

  /** Return the least assurance that it asks for. */
  public Assurance least() {
    return least;
  }

  /** Return the permissions below a password that are of this kind. */
  public List<String> permissions() {
    return permissions;
  }

  /**
   * Tell whether whoever came in on {@code path} may do it. A substitute's pass is no rung of the
   * ladder: what it opens, each permission says.
   */
  public boolean isOpenOn(SignInPath path) {
    return path != SignInPath.PASS && path.assurance().atLeast(least);
  }
}
