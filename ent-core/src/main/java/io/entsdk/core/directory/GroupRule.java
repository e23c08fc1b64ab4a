package io.entsdk.core.directory;

/** Says whom a group takes in by itself. */
public sealed interface GroupRule {

  /** Takes in the pupils of one level, in whatever class. */
  record PupilsOf(PupilLevel level) implements GroupRule {}

  /** Takes in whoever has one function. */
  record StaffAs(Profile profile) implements GroupRule {}
}
