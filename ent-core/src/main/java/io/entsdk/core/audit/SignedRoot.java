package io.entsdk.core.audit;

import io.entsdk.core.TenantId;
import io.entsdk.core.internal.audit.Sha256;
import io.entsdk.core.internal.audit.TabbedLine;
import io.entsdk.core.internal.persistence.Micros;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * States what the audit of a tenant was, up to one block of sealed entries: whoever keeps it can
 * tell later whether anything before it was changed, dropped or put elsewhere.
 *
 * @param number counts the tenant's blocks from 1 on, without a gap
 * @param count how many entries the block seals
 * @param previous the {@link #root} of the block before; {@link #NONE} for the first
 * @param tree the hash tree over what the block seals of its entries (RFC 6962, 2.1)
 * @param keyId names the public key that verifies the signature over {@link #statement}
 */
public record SignedRoot(
    TenantId tenant,
    long number,
    int count,
    String previous,
    String tree,
    Instant sealedAt,
    String keyId,
    String signature) {

  /** Stands where the first block would name the one before it. */
  public static final String NONE = "-";

  private static final String VERSION = "ent-audit/1";
  private static final int FIELDS = 9;

  /** Return what is signed: a line of text that names all the rest. */
  public String statement() {
    return TabbedLine.of(
        VERSION,
        Integer.toString(tenant.value()),
        Long.toString(number),
        Integer.toString(count),
        previous,
        tree,
        Long.toString(Micros.of(sealedAt)),
        keyId);
  }

  /** Return the hash that the next block is chained to: SHA-256 of the statement, in base64url. */
  public String root() {
    return Sha256.textOf(statement());
  }

  /** Return this root with {@code by} as its signature. */
  public SignedRoot signed(String by) {
    return new SignedRoot(tenant, number, count, previous, tree, sealedAt, keyId, by);
  }

  /** Return the statement with its signature, on one line without a line feed. */
  public String line() {
    return statement() + "\t" + signature;
  }

  /** Read what {@link #line} wrote; empty if it is anything else, to the last character. */
  public static Optional<SignedRoot> parse(String line) {
    List<String> fields = TabbedLine.fields(line);
    if (fields.size() != FIELDS || !fields.get(0).equals(VERSION)) {
      return Optional.empty();
    }
    try {
      SignedRoot read =
          new SignedRoot(
              TenantId.of(Integer.parseInt(fields.get(1))),
              Long.parseLong(fields.get(2)),
              Integer.parseInt(fields.get(3)),
              fields.get(4),
              fields.get(5),
              Micros.instant(Long.parseLong(fields.get(6))),
              fields.get(7),
              fields.get(8));
      return read.line().equals(line) ? Optional.of(read) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
