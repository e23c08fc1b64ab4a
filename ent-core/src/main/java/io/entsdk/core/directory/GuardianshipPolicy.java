package io.entsdk.core.directory;

import static io.entsdk.core.directory.Allowance.AS_DOCUMENT;
import static io.entsdk.core.directory.Allowance.JOINTLY;
import static io.entsdk.core.directory.Allowance.YES;
import static io.entsdk.core.directory.GuardianshipRight.ACKNOWLEDGE;
import static io.entsdk.core.directory.GuardianshipRight.CLASS_INFORMATION;
import static io.entsdk.core.directory.GuardianshipRight.COLLECT_CHILD;
import static io.entsdk.core.directory.GuardianshipRight.DAILY_LIFE;
import static io.entsdk.core.directory.GuardianshipRight.OPEN_HOME_SESSION;
import static io.entsdk.core.directory.GuardianshipRight.RESULTS;
import static io.entsdk.core.directory.GuardianshipRight.SEE_OTHER_GUARDIANS;
import static io.entsdk.core.directory.GuardianshipRight.SIGN_UNUSUAL_ACT;
import static io.entsdk.core.directory.GuardianshipRight.SIGN_USUAL_ACT;
import static io.entsdk.core.directory.GuardianshipRight.WHEREABOUTS;
import static io.entsdk.core.directory.GuardianshipRight.WRITE_TO_HEAD;
import static io.entsdk.core.directory.GuardianshipRight.WRITE_TO_HEAD_TEACHER;
import static io.entsdk.core.directory.GuardianshipRight.WRITE_TO_TEACHERS;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what each state of guardianship gives: a table, row by row with its source.
 *
 * <p>What a row does not name, it does not give. Confidence: the articles are those of the code
 * civil, read in French schools' practice as the reference texts of this project recall them; a
 * judgment that says otherwise comes in as a document with the rights that it lists.
 */
final class GuardianshipPolicy {

  private static final Map<GuardianshipState, Map<GuardianshipRight, Allowance>> TABLE =
      new EnumMap<>(GuardianshipState.class);

  static {
    // Named by the family to the school, authority unknown: what any family of the class is told.
    give(
        GuardianshipState.UNVERIFIED,
        YES,
        CLASS_INFORMATION,
        WHEREABOUTS,
        ACKNOWLEDGE,
        WRITE_TO_HEAD,
        WRITE_TO_HEAD_TEACHER);
    // Code civil 371-1, 372, 372-1, 372-2.
    give(
        GuardianshipState.FULL,
        YES,
        CLASS_INFORMATION,
        RESULTS,
        DAILY_LIFE,
        WHEREABOUTS,
        ACKNOWLEDGE,
        SIGN_USUAL_ACT,
        WRITE_TO_HEAD,
        WRITE_TO_HEAD_TEACHER,
        WRITE_TO_TEACHERS,
        SEE_OTHER_GUARDIANS,
        COLLECT_CHILD,
        OPEN_HOME_SESSION);
    give(GuardianshipState.FULL, JOINTLY, SIGN_UNUSUAL_ACT);
    // Code civil 373-2-1: to be informed of the important choices, not to decide them.
    give(
        GuardianshipState.SUPERVISION_ONLY,
        YES,
        CLASS_INFORMATION,
        RESULTS,
        WHEREABOUTS,
        ACKNOWLEDGE,
        WRITE_TO_HEAD,
        WRITE_TO_HEAD_TEACHER);
    give(GuardianshipState.SUPERVISION_ONLY, AS_DOCUMENT, DAILY_LIFE, COLLECT_CHILD);
    // Code civil 378 to 381: the head hears everybody, and tells nothing.
    give(GuardianshipState.WITHDRAWN, YES, WRITE_TO_HEAD);
    // Code civil 515-11.
    give(GuardianshipState.CONTACT_PROHIBITED, YES, WRITE_TO_HEAD);
    // Code civil 377 and 377-1: as far as the act goes.
    give(
        GuardianshipState.DELEGATED,
        YES,
        CLASS_INFORMATION,
        WHEREABOUTS,
        WRITE_TO_HEAD,
        WRITE_TO_HEAD_TEACHER,
        WRITE_TO_TEACHERS);
    give(
        GuardianshipState.DELEGATED,
        AS_DOCUMENT,
        RESULTS,
        DAILY_LIFE,
        ACKNOWLEDGE,
        SIGN_USUAL_ACT,
        SIGN_UNUSUAL_ACT,
        COLLECT_CHILD,
        OPEN_HOME_SESSION);
    // Code civil 373-4, code de l'action sociale et des familles L223-1-2: daily acts, and those
    // listed.
    give(
        GuardianshipState.DAILY_CARE,
        YES,
        CLASS_INFORMATION,
        DAILY_LIFE,
        WHEREABOUTS,
        ACKNOWLEDGE,
        WRITE_TO_HEAD,
        WRITE_TO_HEAD_TEACHER,
        WRITE_TO_TEACHERS,
        COLLECT_CHILD);
    give(
        GuardianshipState.DAILY_CARE,
        AS_DOCUMENT,
        RESULTS,
        SIGN_USUAL_ACT,
        SIGN_UNUSUAL_ACT,
        OPEN_HOME_SESSION);
    give(GuardianshipState.CONTACT_ONLY, YES, COLLECT_CHILD);
  }

  private GuardianshipPolicy() {}

  private static void give(
      GuardianshipState state, Allowance allowance, GuardianshipRight... rights) {
    Map<GuardianshipRight, Allowance> row =
        TABLE.computeIfAbsent(state, any -> new EnumMap<>(GuardianshipRight.class));
    List.of(rights).forEach(right -> row.put(right, allowance));
  }

  static Allowance of(GuardianshipState state, GuardianshipRight right) {
    return TABLE.getOrDefault(state, Map.of()).getOrDefault(right, Allowance.NO);
  }
}
