package io.entsdk.auth.internal.card;

import io.entsdk.auth.internal.Schooling;
import io.entsdk.auth.ladder.AgeBand;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Holds what is kept of the card that a scan names, and of its pupil; or of nobody, for a scan that
 * names none.
 */
public record CardOnFile(
    UUID pupil,
    byte[] secretHash,
    byte[] pictureTag,
    String pepperId,
    Instant start,
    Instant end,
    long epoch,
    AgeBand band) {

  static final int COLUMNS = 9 + Schooling.COLUMNS;

  private static final byte[] NOTHING = new byte[32];

  /**
   * Read pupil, hash, tag, pepper, expiry, end, start, epoch, schooling and level; a card that is
   * over, or whose pupil has left, ends in the past.
   */
  static CardOnFile read(Row row) {
    return new CardOnFile(
        row.uuid(0),
        Base64.getUrlDecoder().decode(row.text(1)),
        PictureTag.read(row.text(2)),
        row.text(3),
        Micros.instant(row.bigint(6)),
        end(row),
        row.bigint(7),
        Schooling.band(row, 8 + Schooling.COLUMNS));
  }

  private static Instant end(Row row) {
    Instant own =
        Micros.instant(row.isNull(5) ? row.bigint(4) : Math.min(row.bigint(4), row.bigint(5)));
    Instant schooling = Schooling.end(row, 8).orElse(Instant.EPOCH);
    return own.isBefore(schooling) ? own : schooling;
  }

  /** Return a card that nothing fits, so that the same steps are taken for it. */
  static CardOnFile nobodys(UUID decoy) {
    AgeBand band = AgeBand.of(SchoolLevel.PRIMARY);
    return new CardOnFile(decoy, NOTHING, NOTHING, "", Instant.EPOCH, Instant.EPOCH, 0, band);
  }

  /** Tell whether {@code code} is this very card and {@code now} within its life. */
  public boolean isShownBy(CardCode code, Instant now) {
    return MessageDigest.isEqual(secretHash, code.secretHash()) & isGood(now);
  }

  /** Tell whether {@code now} is within its life. */
  boolean isGood(Instant now) {
    return now.isBefore(end) & !now.isBefore(start);
  }

  /** Tell whether {@code tag} is that of this card's story. */
  public boolean fits(byte[] tag) {
    return MessageDigest.isEqual(pictureTag, tag);
  }

  @Override
  public String toString() {
    return "CardOnFile[" + pupil + "]";
  }
}
