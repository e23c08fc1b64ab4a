package io.entsdk.core.launch;

import io.entsdk.core.directory.SchoolId;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells, for one day, what is asked of a school before it goes live, what is on record and what is
 * missing.
 *
 * @param findings one for each requirement that is asked of this school, in the order of {@link
 *     Requirement}
 * @param launch on which footing the school is live now; empty if it is not
 */
public record Readiness(
    SchoolId school, LocalDate day, List<Finding> findings, Optional<Launch> launch) {

  public Readiness {
    findings = List.copyOf(findings);
  }

  /** Tells of one requirement. */
  public sealed interface Finding {

    Requirement requirement();

    /** It is met on the day, by the facts of the directory if there is no record. */
    record Met(Requirement requirement, Optional<LaunchRecord> by) implements Finding {}

    /**
     * It is not met on the day.
     *
     * @param lastDay of what was on record before; absent if nothing ever was
     */
    record Missing(Requirement requirement, @Nullable LocalDate lastDay) implements Finding {}
  }

  /** Tell whether nothing is missing. */
  public boolean isReady() {
    return missing().isEmpty();
  }

  /** Return what is missing, in the order of {@link Requirement}. */
  public List<Requirement> missing() {
    return findings.stream()
        .filter(Finding.Missing.class::isInstance)
        .map(Finding::requirement)
        .toList();
  }

  /**
   * Return the whole as lines for a head teacher, in French or English: how much is missing, on
   * which footing the school is live, then each requirement with the text that it rests on.
   */
  public List<String> explain(Locale locale) {
    ResourceBundle texts = Requirement.texts(locale);
    String count =
        told(texts, isReady() ? "READY" : "NOT_READY", missing().size(), day(texts, day));
    return Stream.of(
            Stream.of(count),
            launch.stream().map(one -> told(texts, one.kind().name(), one.reason().orElse(""))),
            findings.stream().map(finding -> line(texts, locale, finding)))
        .flatMap(lines -> lines)
        .toList();
  }

  private static String line(ResourceBundle texts, Locale locale, Finding finding) {
    String what = finding.requirement().text(locale);
    String source = finding.requirement().source().citation();
    if (finding instanceof Finding.Missing missing) {
      LocalDate lastDay = missing.lastDay();
      return lastDay == null
          ? told(texts, "MISSING", what, source)
          : told(texts, "ENDED", what, source, day(texts, lastDay));
    }
    return told(texts, "MET", what, source);
  }

  private static String day(ResourceBundle texts, LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(spoken(texts))
        .format(day);
  }

  private static String told(ResourceBundle texts, String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), spoken(texts)).format(arguments);
  }

  private static Locale spoken(ResourceBundle texts) {
    return texts.getLocale().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
  }
}
