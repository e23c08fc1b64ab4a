package io.entsdk.privacy.archive;

import io.entsdk.core.RejectedException;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.sweep.PlannedSweep.Range;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is one category of data on a slip, with dates and volume; never a person.
 *
 * @param place from 1 on, in the order of the slip
 * @param rule the key of the rule under which the data are due
 * @param typology what they are, in the words of archivists
 * @param firstDay the day of the oldest event from which the rule counts, such as a last day of
 *     entitlement
 * @param lastDay that of the newest: the visa covers what lies between both, included
 * @param bytes what their columns of text and bytes hold; 0 where nobody has weighed them
 * @param usefulFor how long they were kept in use (DUA), an ISO 8601 period; empty where no text
 *     says
 * @param reference the text that the rule rests on
 * @param fate D for what is destroyed, T for what is sampled first, C for what is handed over
 */
public record SlipLine(
    int place,
    String rule,
    String typology,
    LocalDate firstDay,
    LocalDate lastDay,
    String usefulFor,
    long rows,
    long bytes,
    String reference,
    String fate,
    String comment,
    LineVisa visa) {

  public SlipLine {
    try {
      Period.parse(usefulFor.isEmpty() ? "P0D" : usefulFor);
    } catch (DateTimeParseException e) {
      throw RejectedException.of("usefulFor", "malformed", "a DUA is a period such as P10Y");
    }
  }

  /** Describe data that are due under {@code rule}, in its own words. */
  public static SlipLine of(
      RetentionRule rule, LocalDate firstDay, LocalDate lastDay, long rows, long bytes) {
    String useful =
        Stream.of(
                Optional.ofNullable(rule.limits().keepFor()),
                Optional.ofNullable(rule.limits().eraseAfter()))
            .flatMap(Optional::stream)
            .findFirst()
            .map(Object::toString)
            .orElse("");
    return new SlipLine(
        0,
        rule.key(),
        rule.title().in(Locale.FRENCH),
        firstDay,
        lastDay,
        useful,
        rows,
        bytes,
        rule.source().citation(),
        fate(rule),
        "",
        LineVisa.AWAITED);
  }

  /**
   * Describe the rows of {@code waiting} that go by {@code rule} and wait for a visa alone, with
   * the days of the oldest and the newest; empty where none waits.
   */
  public static Optional<SlipLine> of(RetentionRule rule, Range waiting) {
    return waiting
        .oldest()
        .flatMap(first -> waiting.newest().map(last -> of(rule, first, last, waiting.due(), 0)));
  }

  private static String fate(RetentionRule rule) {
    return switch (rule.then()) {
      case TRANSFER -> "C";
      case SAMPLE_AND_TRANSFER -> "T";
      case DELETE, ANONYMISE, REVIEW -> "D";
    };
  }

  public SlipLine commented(String words) {
    return with(place, words, visa);
  }

  /** Return this line about data of {@code other} bytes. */
  public SlipLine weighing(long other) {
    return new SlipLine(
        place, rule, typology, firstDay, lastDay, usefulFor, rows, other, reference, fate, comment,
        visa);
  }

  /** Return this line with the answer of the archives. */
  public SlipLine answered(LineVisa answer) {
    return with(place, comment, answer);
  }

  SlipLine at(int number) {
    return with(number, comment, visa);
  }

  /** Tell whether the visa of this line lets go what an event of {@code day} has made due. */
  public boolean covers(LocalDate day) {
    return visa == LineVisa.GRANTED && !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  private SlipLine with(int number, String words, LineVisa answer) {
    return new SlipLine(
        number, rule, typology, firstDay, lastDay, usefulFor, rows, bytes, reference, fate, words,
        answer);
  }
}
