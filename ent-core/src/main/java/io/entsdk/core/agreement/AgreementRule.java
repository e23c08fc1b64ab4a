package io.entsdk.core.agreement;

import java.util.Collection;

/**
 * Says how many of those who answer for a child have to agree to an act.
 *
 * <p>It never says who: answers are counted, so that what they come to gives away as little of
 * another's answer as can be. A refusal counts under each rule. Where nobody may agree, nothing is
 * agreed to, unless nobody has to.
 */
public enum AgreementRule {
  /** Nobody has to agree; whoever does not want it refuses. */
  NONE,
  /**
   * One of them, while nobody refuses: for usual acts, of which each parent is taken to act with
   * the other's agreement (code civil, article 372-2).
   */
  ANY_UNLESS_REFUSED,
  /** Each of them: for acts that are not usual (code civil, article 372-1). */
  ALL;

  /** Return what {@code answers} come to, one for each of those whose agreement it takes. */
  public Agreement outcome(Collection<Answer> answers) {
    boolean agreed = answers.contains(Answer.ACCEPT);
    if (answers.contains(Answer.REFUSE)) {
      return agreed ? Agreement.CONTESTED : Agreement.REFUSED;
    }
    boolean enough =
        switch (this) {
          case NONE -> true;
          case ANY_UNLESS_REFUSED -> agreed;
          case ALL -> agreed && !answers.contains(Answer.NONE);
        };
    return enough ? Agreement.AUTHORISED : Agreement.WAITING;
  }
}
