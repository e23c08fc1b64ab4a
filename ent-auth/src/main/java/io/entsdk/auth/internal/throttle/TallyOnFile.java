package io.entsdk.auth.internal.throttle;

import io.entsdk.auth.spi.TryKey.Of;
import io.entsdk.auth.throttle.Failures;
import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.Tally;
import io.entsdk.auth.throttle.Tried;
import io.entsdk.core.internal.persistence.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Holds a tally as it was read, with the rows that it stands in.
 *
 * @param hour the row of the hour, in which the version itself is the count
 */
public record TallyOnFile(Tries pupil, Kept device, Kept group, Kept hour) {

  private static final String KEPT =
      """
      (select cast(k.version as varchar) || '|' || k.streaks || '|' || k.recent
       from ent_auth_throttle k where k.tenant = %s and k.subject_id = %s) as %s""";

  /** Return one column that tells what is kept of {@code subject}. */
  public static String column(String tenant, String subject, String name) {
    return KEPT.formatted(tenant, subject, name);
  }

  /** Return a tally of which the rows of device, group and hour are not there. */
  public static TallyOnFile of(Tries pupil) {
    return of(pupil, new Subjects(Subjects.NOBODY, Subjects.NOBODY, Subjects.NOBODY));
  }

  /** Return a tally of which the rows of {@code subjects} are not there yet. */
  public static TallyOnFile of(Tries pupil, Subjects subjects) {
    return new TallyOnFile(
        pupil, none(subjects.device()), none(subjects.group()), none(subjects.hour()));
  }

  private static Kept none(UUID subject) {
    return new Kept(subject, Tries.NO_ROW, Failures.NONE);
  }

  /** Read the three columns of device, group and hour. */
  public static TallyOnFile read(
      Tries pupil, Subjects subjects, Row row, int device, int group, int hour) {
    return new TallyOnFile(
        pupil,
        Kept.read(subjects.device(), row, device),
        Kept.read(subjects.group(), row, group),
        Kept.read(subjects.hour(), row, hour));
  }

  public Tally tally() {
    return new Tally(
        pupil.counts(), device.failures(), group.failures(), Math.toIntExact(hour.version() + 1));
  }

  /** Return the same with one more refusal to go into the figures. */
  TallyOnFile refusing(Refusal why, Instant now) {
    return new TallyOnFile(pupil.refusing(why, now), device, group, hour);
  }

  /**
   * Return what is to be written after a try that was not let in: the same rows for the same device
   * and card, whatever came of it.
   */
  List<Move> movesAfter(Tried tried, Tally next) {
    List<Move> moves = new ArrayList<>(List.of(pupilTo(next)));
    if (tried.named()) {
      moves.add(device.to(Of.DEVICE, FailuresText.of(next.device())));
    }
    if (tried.isStrange()) {
      moves.add(group.to(Of.STRANGERS, FailuresText.of(next.group())));
    }
    if (next.tenantHour() != tally().tenantHour()) {
      moves.add(hour.to(Of.HOUR, FailuresText.of(Failures.NONE)));
    }
    return moves;
  }

  /**
   * Return what is to be written after a try that was let in: what has changed, and the device as
   * soon as anybody has failed there, so that no guess that began before it was closed is let in
   * after.
   */
  List<Move> movesLettingIn(Tally next) {
    List<Move> moves = new ArrayList<>(List.of(pupilTo(next)));
    if (isCounted(device)) {
      moves.add(device.to(Of.DEVICE, FailuresText.of(next.device())));
    }
    if (!next.group().equals(group.failures())) {
      moves.add(group.to(Of.STRANGERS, FailuresText.of(next.group())));
    }
    return moves;
  }

  private static boolean isCounted(Kept device) {
    return !device.subject().equals(Subjects.NOBODY) && device.version() != Tries.NO_ROW;
  }

  private Move pupilTo(Tally next) {
    return Move.ofCard(pupil, TryCountsText.of(next.pupil()));
  }
}
