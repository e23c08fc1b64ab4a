package io.entsdk.core.directory;

import io.entsdk.core.audit.RecordedRead;
import io.entsdk.core.personal.Purpose;

/** Declares which reads of the directory are recorded for each person whom they show. */
public final class DirectoryReads {

  /** Who is in a class, and who answers for its pupils. */
  public static final RecordedRead CLASS =
      RecordedRead.told(DirectoryPermissions.READ_CLASS, Purpose.ENT_ACCOUNT);

  /** A person's name and what is kept about that person. */
  public static final RecordedRead PERSON =
      RecordedRead.told(DirectoryPermissions.READ_PERSON, Purpose.ENT_ACCOUNT);

  /** Who is found by name in a school. */
  public static final RecordedRead SEARCH =
      RecordedRead.told(DirectoryPermissions.FIND_PEOPLE, Purpose.ENT_ACCOUNT);

  /** On which terms and papers each guardian answers for a pupil. */
  public static final RecordedRead GUARDIANSHIPS =
      RecordedRead.told(DirectoryPermissions.READ_GUARDIANSHIPS, Purpose.ENT_ACCOUNT);

  /** What two persons would be as one, before they are. */
  public static final RecordedRead MERGE =
      RecordedRead.told(DirectoryPermissions.MERGE_PEOPLE, Purpose.ENT_ACCOUNT);

  private DirectoryReads() {}
}
