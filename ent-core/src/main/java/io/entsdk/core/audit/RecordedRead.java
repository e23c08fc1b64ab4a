package io.entsdk.core.audit;

import io.entsdk.core.access.Permission;
import io.entsdk.core.personal.Purpose;

/**
 * Declares a read of pupils' data that is recorded each time, for every person whom it shows. A
 * module declares its own as constants.
 *
 * @param permission what it takes; its code is the action in the audit
 * @param purpose what the data are read for
 */
public record RecordedRead(Permission permission, Purpose purpose, Telling telling) {

  /** Says whether a guardian who asks who saw the child's data is told of it. */
  public enum Telling {
    /** Told: the day, the role and the purpose. */
    TOLD,
    /** Never told nor counted: cases, the help route, child protection. */
    CONFIDENTIAL
  }

  /** Declare a read of which guardians are told. */
  public static RecordedRead told(Permission permission, Purpose purpose) {
    return new RecordedRead(permission, purpose, Telling.TOLD);
  }

  /** Declare a read of which no guardian ever learns: a case, the help route, child protection. */
  public static RecordedRead confidential(Permission permission, Purpose purpose) {
    return new RecordedRead(permission, purpose, Telling.CONFIDENTIAL);
  }
}
