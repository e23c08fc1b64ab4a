package io.entsdk.core.audit;

import io.entsdk.core.audit.AuditVerdict.Why;
import io.entsdk.core.internal.audit.ChainCheck;
import io.entsdk.core.internal.audit.ExportLines;
import java.io.IOException;
import java.io.InputStream;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Verifies an exported audit with public keys alone: no database, no secret, no clock.
 *
 * <p>Get the keys from whoever keeps them and not from where the export came from. Immutable; safe
 * for all threads.
 */
public final class AuditVerifier {

  private final Map<String, PublicKey> keys;
  private final List<SignedRoot> witnessed;

  private AuditVerifier(Map<String, PublicKey> keys, List<SignedRoot> witnessed) {
    this.keys = Map.copyOf(keys);
    this.witnessed = List.copyOf(witnessed);
  }

  /** Return a verifier that trusts these keys, each under the id that it signed with. */
  public static AuditVerifier of(Map<String, PublicKey> keys) {
    return new AuditVerifier(keys, List.of());
  }

  /**
   * Return a verifier that also compares with what a {@link io.entsdk.core.spi.Witness} was told:
   * without it nobody can see that the newest blocks were taken away.
   */
  public AuditVerifier against(Collection<SignedRoot> told) {
    return new AuditVerifier(keys, List.copyOf(told));
  }

  /**
   * Read an export to its end or its first contradiction, in memory that does not grow with it.
   *
   * <p>Never throws because of what it reads, only because it cannot be read. The stream stays
   * open.
   *
   * @param today the day of the check, in UTC: entries whose time is over may have lost their
   *     content, all others may not
   */
  public AuditVerdict verify(InputStream export, LocalDate today) throws IOException {
    ChainCheck check = new ChainCheck(keys::get, witnessed, today);
    ExportLines lines = new ExportLines(export);
    for (ExportLines.Line line = lines.next(); line != null; line = lines.next()) {
      boolean goesOn = line.isTooLong() ? check.stop(Why.LINE_TOO_LONG) : check.accept(line.text());
      if (!goesOn) {
        break;
      }
    }
    return check.verdict();
  }
}
