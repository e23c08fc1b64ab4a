package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Ground;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Period;
import io.entsdk.core.internal.Spoken;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Finds the sentences of explanations, in French or in English for every other language.
 *
 * <p>In a sentence {@code {0}} is who acts, {@code {1}} what the first fact is about, {@code {2}}
 * its first day, {@code {3}} how long it lasts, {@code {4}} and {@code {5}} whose the second fact
 * is and since when, {@code {6}} the last day of the first, {@code {7}} what the second is about.
 */
final class ExplanationTexts {

  private static final String BUNDLE = "io.entsdk.core.access.explanations";

  private static final Set<Reason> LEADING = Set.of(Reason.TEACHES, Reason.ACCOMPANIES);

  private final ResourceBundle bundle;
  private final DateTimeFormatter months;

  private ExplanationTexts(ResourceBundle bundle) {
    this.bundle = bundle;
    Locale spoken = bundle.getLocale().getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    this.months = DateTimeFormatter.ofPattern("MMMM uuuu", spoken);
  }

  static ExplanationTexts in(Locale locale) {
    return new ExplanationTexts(
        Spoken.in(locale, asked -> ResourceBundle.getBundle(BUNDLE, asked)));
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
  }

  /** Return one reason with the names and days of its facts. */
  String sentence(Ground ground, Actor judged, Names names) {
    List<Evidence> facts = ground.evidence();
    String who = judged.person().map(names::of).orElseGet(() -> text("machine"));
    if (facts.isEmpty()) {
      return text(ground.reason().name(), who);
    }
    Evidence first = facts.get(0);
    Evidence second = facts.get(Math.min(1, facts.size() - 1));
    return text(
        keyOf(ground),
        who,
        names.of(first.about()),
        day(first.period().firstDay()),
        until(first.period()),
        names.of(second.holder()),
        day(second.period().firstDay()),
        ended(first.period()),
        names.of(second.about()));
  }

  /** A class is taught, or a pupil in a class: the second fact tells which; so with activities. */
  private static String keyOf(Ground ground) {
    String key = ground.reason().name();
    boolean led =
        ground.evidence().size() > 1
            && !(ground.evidence().get(1).about() instanceof Scope.OfSchool);
    if (LEADING.contains(ground.reason()) && led) {
      return key + ".PUPIL";
    }
    boolean below =
        ground.evidence().size() > 1
            && ground.evidence().get(0).about() instanceof Scope.OfOrganisation;
    return key.equals("GRANTED") && below ? key + ".BELOW" : key;
  }

  private String until(Period period) {
    LocalDate lastDay = period.lastDay();
    return lastDay == null ? text("open-ended") : text("last-day", day(lastDay));
  }

  private String ended(Period period) {
    LocalDate lastDay = period.lastDay();
    return lastDay == null ? "" : day(lastDay);
  }

  private String day(LocalDate day) {
    return text(
        day.getDayOfMonth() == 1 ? "first-of" : "day", months.format(day), day.getDayOfMonth());
  }
}
