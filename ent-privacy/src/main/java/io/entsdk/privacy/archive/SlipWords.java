package io.entsdk.privacy.archive;

import io.entsdk.privacy.archive.SlipSheet.Column;
import io.entsdk.privacy.internal.LimitWords;
import io.entsdk.privacy.internal.Texts;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a slip into words, in French or English. */
final class SlipWords {

  private static final List<String> COLUMNS =
      List.of(
          "place",
          "typology",
          "dates",
          "dua",
          "rows",
          "bytes",
          "reference",
          "fate",
          "visa",
          "comment");

  private static final Set<String> NUMBERS = Set.of("place", "rows", "bytes");

  private final Slip slip;
  private final Locale locale;
  private final Texts texts;

  SlipWords(Slip slip, Locale asked) {
    this.slip = slip;
    this.locale = asked.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    this.texts = Texts.in("io.entsdk.privacy.archive.slip", asked);
  }

  SlipSheet sheet() {
    return new SlipSheet(
        locale,
        texts.text("title"),
        slip.number().toString(),
        List.of(
            texts.text("law"),
            label("service", slip.service()),
            label("number", slip.number().toString()),
            label("state", texts.text("state." + slip.state()))),
        COLUMNS.stream()
            .map(key -> new Column(texts.text("head." + key), NUMBERS.contains(key)))
            .toList(),
        slip.lines().stream().map(this::row).toList(),
        foot(),
        List.of(texts.text("signature"), texts.text("signature.archives")));
  }

  private List<String> row(SlipLine line) {
    return List.of(
        String.valueOf(line.place()),
        line.typology(),
        texts.text("between", texts.date(line.firstDay()), texts.date(line.lastDay())),
        usefulFor(line),
        count(line.rows()),
        count(line.bytes()),
        line.reference(),
        line.fate(),
        texts.text("visa." + line.visa()),
        line.comment());
  }

  private String usefulFor(SlipLine line) {
    return line.usefulFor().isEmpty()
        ? ""
        : LimitWords.in(locale).of(Period.parse(line.usefulFor()));
  }

  private List<String> foot() {
    return Stream.of(
            day("drafted", slip.draftedOn()),
            day("signed", slip.signedOn()),
            day("submitted", slip.submittedOn()),
            day("answered", slip.answeredOn()),
            Optional.ofNullable(slip.visa()).map(visa -> label("visa", visa)),
            Optional.ofNullable(slip.withdrawn()).map(this::withdrawn),
            day("executed", slip.executedOn()),
            Optional.ofNullable(slip.destroyed()).map(rows -> label("destroyed", count(rows))),
            day("attested", slip.attestedOn()))
        .flatMap(Optional::stream)
        .toList();
  }

  private String withdrawn(WithdrawnVisa visa) {
    return texts.text("label.withdrawn", visa.reference(), texts.date(visa.on()), visa.because());
  }

  private Optional<String> day(String key, @Nullable LocalDate day) {
    return Optional.ofNullable(day).map(one -> label(key, texts.date(one)));
  }

  private String count(long number) {
    return String.format(locale, "%,d", number);
  }

  private String label(String key, String value) {
    return texts.text("label." + key, value);
  }
}
