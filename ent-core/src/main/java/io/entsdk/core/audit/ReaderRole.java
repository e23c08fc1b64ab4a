package io.entsdk.core.audit;

import io.entsdk.core.access.Reason;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Names as what somebody saw a child's data, where a guardian may be told.
 *
 * <p>Whoever read by another tie is not told of: the child, a guardian, the host's own machinery,
 * and every tie that is not named here.
 */
public enum ReaderRole {
  /** Works with the child's class. */
  TEACHER(Reason.TEACHES),
  /** Takes the place of a teacher for a day, on a pass. */
  SUBSTITUTE(Reason.SUBSTITUTES),

  /** Heads the school. */
  HEAD(Reason.HEADS),
  /** Works in the school. */
  STAFF(Reason.WORKS_IN),
  /** Oversees the school for the academy. */
  ACADEMY(Reason.OVERSEES),
  /** Was given the right for a time. */
  GRANTED(Reason.GRANTED),
  /** Stands in for somebody who has the right. */
  STAND_IN(Reason.DELEGATED),
  /** Helps the school for the vendor, in a session that the school has granted. */
  SUPPORT(Reason.SUPPORTS);

  private final Reason basis;

  ReaderRole(Reason basis) {
    this.basis = basis;
  }

  /** Return the tie that gave the right to read. */
  public Reason basis() {
    return basis;
  }

  /** Return the role in which somebody reads by the tie called {@code basis}, if it is told. */
  public static Optional<ReaderRole> of(String basis) {
    return Arrays.stream(values()).filter(role -> role.basis.name().equals(basis)).findFirst();
  }

  /** Return the role in French or English. */
  public String explain(Locale locale) {
    return AuditTexts.in(locale).text(name());
  }
}
