package io.entsdk.auth.internal.throttle;

import io.entsdk.core.internal.persistence.Unit;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Names the rows of a tally beside that of the pupil.
 *
 * <p>None is the id of a person: those of devices are hashes, those of hours and of nobody's
 * classes begin with the number of the tenant.
 */
public record Subjects(UUID device, UUID group, UUID hour) {

  static final UUID NOBODY = new UUID(0, 0);

  private static final Duration HOUR = Duration.ofHours(1);

  /** Nobody's cards stand in classes of thirty, so that a sweep over them looks like any other. */
  private static final int NOBODYS_CLASS = 30;

  private static final long NOBODYS_CLASSES = 1L << 32;
  private static final long HOURS = 1L << 40;

  /** Return the row that failures of the device with this hash are kept in. */
  public static UUID ofDevice(String deviceHash) {
    if (deviceHash.isEmpty()) {
      return NOBODY;
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(deviceHash));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  /** Return the class of nobody's card. */
  public static UUID groupOf(UUID decoy) {
    return new UUID(
        decoy.getMostSignificantBits(),
        NOBODYS_CLASSES + decoy.getLeastSignificantBits() / NOBODYS_CLASS);
  }

  /** Return the row that the failures of strangers in this hour are counted in. */
  public static UUID ofHour(Unit unit) {
    long hour = Duration.between(Instant.EPOCH, unit.now()).dividedBy(HOUR);
    return new UUID(unit.tenantId().value(), HOURS + hour);
  }
}
