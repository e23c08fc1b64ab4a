package io.entsdk.core.access;

import io.entsdk.core.Assurance;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Says what a way of signing in may do at most, whatever a permission asks for.
 *
 * <p>The ways of pupils (class code, card, home, card and pictures) reach what concerns oneself and
 * nothing else: an adult who borrows a child's card gains no right over others by it, and a
 * permission that asks for too little cannot open one. Giving and delegating rights asks for more
 * through the permissions of {@link AccessPermissions}.
 */
public enum AssuranceCeiling {
  /** Oneself alone. */
  ONESELF(EnumSet.of(Reason.SELF)),
  /** What a substitute may do on a pass: for its class, and for oneself. */
  PASS(EnumSet.of(Reason.SELF, Reason.SUBSTITUTES)),

  /** Everything that relations, grants and delegations give. */
  EVERYTHING(
      EnumSet.of(
          Reason.SELF,
          Reason.TEACHES,
          Reason.SUBSTITUTES,
          Reason.HEADS,
          Reason.WORKS_IN,
          Reason.OVERSEES,
          Reason.GUARDS,
          Reason.ACCOMPANIES,
          Reason.GRANTED,
          Reason.DELEGATED));

  private final Set<Reason> admitted;

  AssuranceCeiling(Set<Reason> admitted) {
    this.admitted = Collections.unmodifiableSet(admitted);
  }

  /** Return the ceiling over {@code assurance}. */
  public static AssuranceCeiling of(Assurance assurance) {
    return switch (assurance) {
      case CLASS_CODE, CARD, HOME, CARD_AND_PICTURES -> ONESELF;
      case PASS -> PASS;
      case PASSWORD, TWO_FACTORS -> EVERYTHING;
    };
  }

  /** Tell whether a right that rests on {@code reason} may be used under this ceiling. */
  public boolean admits(Reason reason) {
    return admitted.contains(reason);
  }
}
