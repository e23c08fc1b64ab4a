package io.entsdk.messaging.release;

import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Says how a kind of item waits before it is shown.
 *
 * @param waits whether it waits for the hours of the school at all
 * @param familiesLater how much later than the pupils their families are shown it
 */
public record ReleaseRule(boolean waits, Duration familiesLater, PolicySource source) {

  private static final PolicySource CIRCULAR = ReleaseWindow.PAUSE_NUMERIQUE.source();

  /** Waits for the hours of the school. */
  public static final ReleaseRule USUAL = new ReleaseRule(true, Duration.ZERO, CIRCULAR);

  /**
   * Waits likewise, and families are shown it 24 hours after the pupils: marks, which a child shall
   * be able to tell of first.
   */
  public static final ReleaseRule MARKS = new ReleaseRule(true, Duration.ofHours(24), CIRCULAR);

  /** Never waits: that a pupil is absent, a call for help. */
  public static final ReleaseRule AT_ONCE =
      new ReleaseRule(
          false,
          Duration.ZERO,
          new PolicySource(
              "Ours: what concerns the safety of a child waits for no hours",
              "",
              LocalDate.EPOCH,
              PolicySource.Confidence.CHOSEN));

  public ReleaseRule {
    if (familiesLater.isNegative()) {
      throw new IllegalArgumentException("Families are shown nothing before the pupils");
    }
  }

  /** Return when {@code readers} are shown what is to be shown from {@code at} on. */
  public Instant at(Instant at, Readers readers, ReleaseCalendar calendar) {
    if (!waits) {
      return at;
    }
    if (readers.readership() != Readership.FAMILIES || familiesLater.isZero()) {
      return calendar.next(at, readers);
    }
    Readers pupils = new Readers(Readership.PUPILS, readers.classes(), readers.groups());
    return calendar.next(calendar.next(at, pupils).plus(familiesLater), readers);
  }
}
