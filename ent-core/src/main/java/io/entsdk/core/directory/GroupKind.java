package io.entsdk.core.directory;

/** Says what a group is for, and where its members come from. */
public sealed interface GroupKind {

  /** Holds whom somebody put into it, for whatever purpose. */
  record Manual() implements GroupKind {}

  /** Holds whom teaching or an office brings together, such as a language group or the board. */
  record Functional() implements GroupKind {}

  /**
   * Holds pupils with a need that others are not to know of. Only the heads of the school and those
   * who keep the group see it; everywhere else its pupils are pupils of their class.
   */
  record Sensitive(SensitiveNeed need) implements GroupKind {}

  /** Holds everybody of the school whom a rule fits on the day in question. */
  record ByRule(GroupRule rule) implements GroupKind {}
}
