package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.GroupKind;
import io.entsdk.core.directory.GroupRule;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.SensitiveNeed;

/**
 * Writes a kind of group as its two columns, and reads it back.
 *
 * @param detail empty where the kind needs none
 */
record GroupCode(String kind, String detail) {

  static final String SENSITIVE = "SENSITIVE";

  private static final String MANUAL = "MANUAL";
  private static final String FUNCTIONAL = "FUNCTIONAL";
  private static final String BY_LEVEL = "BY_LEVEL";
  private static final String BY_PROFILE = "BY_PROFILE";

  static GroupCode of(GroupKind kind) {
    if (kind instanceof GroupKind.Sensitive sensitive) {
      return new GroupCode(SENSITIVE, sensitive.need().name());
    }
    if (kind instanceof GroupKind.ByRule byRule) {
      return byRule.rule() instanceof GroupRule.PupilsOf of
          ? new GroupCode(BY_LEVEL, of.level().name())
          : new GroupCode(BY_PROFILE, ((GroupRule.StaffAs) byRule.rule()).profile().name());
    }
    return new GroupCode(kind instanceof GroupKind.Manual ? MANUAL : FUNCTIONAL, "");
  }

  GroupKind read() {
    return switch (kind) {
      case SENSITIVE -> new GroupKind.Sensitive(SensitiveNeed.valueOf(detail));
      case BY_LEVEL -> new GroupKind.ByRule(new GroupRule.PupilsOf(PupilLevel.valueOf(detail)));
      case BY_PROFILE -> new GroupKind.ByRule(new GroupRule.StaffAs(Profile.valueOf(detail)));
      case FUNCTIONAL -> new GroupKind.Functional();
      default -> new GroupKind.Manual();
    };
  }
}
