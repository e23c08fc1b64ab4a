package io.entsdk.core.roster;

/**
 * One line of a source that could be understood.
 *
 * <p>Names are as given, in Unicode NFC, trimmed, with inner runs of spaces collapsed; each is at
 * most 100 characters.
 */
public sealed interface RosterRecord permits PupilRecord, GuardianRecord, TeacherRecord {

  /** Return the line this record was read from. */
  Origin origin();
}
