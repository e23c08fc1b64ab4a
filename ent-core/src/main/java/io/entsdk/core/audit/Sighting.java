package io.entsdk.core.audit;

import io.entsdk.core.personal.Purpose;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Tells a guardian that the child's data were seen: on which day of the school, in which role, for
 * which purpose. It names nobody.
 */
public record Sighting(LocalDate day, ReaderRole role, Purpose purpose) {

  /** Return the sighting as one line for a person. */
  public String explain(Locale locale) {
    AuditTexts texts = AuditTexts.in(locale);
    return texts.text(
        "SIGHTING",
        day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)),
        role.explain(locale),
        texts.purpose(purpose.code()));
  }
}
