package io.entsdk.privacy.archive;

import io.entsdk.privacy.internal.LimitWords;
import io.entsdk.privacy.internal.Texts;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a slip as a page to print and sign; what people have typed is text, never markup. */
final class SlipPage {

  private static final String STYLE =
      "body{font:11pt serif;margin:2cm}table{border-collapse:collapse;width:100%}"
          + "th,td{border:1px solid #000;padding:3pt 5pt;text-align:left;vertical-align:top}"
          + "td.n{text-align:right}p.sign{margin-top:2cm}@page{size:A4 landscape}";

  private final Slip slip;
  private final Locale locale;
  private final Texts texts;

  SlipPage(Slip slip, Locale locale) {
    this.slip = slip;
    this.locale = locale;
    this.texts = Texts.in("io.entsdk.privacy.archive.slip", locale);
  }

  String text() {
    return Stream.of(head(), table(), foot()).collect(Collectors.joining("\n"));
  }

  private String head() {
    String language = locale.getLanguage().equals("fr") ? "fr" : "en";
    String title = texts.text("title");
    return String.join(
        "\n",
        "<!DOCTYPE html>",
        "<html lang=\""
            + language
            + "\"><head><meta charset=\"utf-8\"><title>"
            + title
            + "</title>",
        "<style>" + STYLE + "</style></head><body>",
        "<h1>" + title + "</h1>",
        "<p>" + texts.text("law") + "</p>",
        paragraph("service", slip.service()),
        paragraph("number", slip.number().toString()),
        paragraph("state", texts.text("state." + slip.state())));
  }

  private String table() {
    String heads =
        Stream.of(
                "place",
                "typology",
                "dates",
                "dua",
                "rows",
                "bytes",
                "reference",
                "fate",
                "visa",
                "comment")
            .map(key -> "<th scope=\"col\">" + texts.text("head." + key) + "</th>")
            .collect(Collectors.joining());
    String rows = slip.lines().stream().map(this::row).collect(Collectors.joining("\n"));
    return "<table><thead><tr>" + heads + "</tr></thead><tbody>\n" + rows + "\n</tbody></table>";
  }

  private String row(SlipLine line) {
    return Stream.of(
            cell("n", String.valueOf(line.place())),
            cell("", line.typology()),
            cell(
                "", texts.text("between", texts.date(line.firstDay()), texts.date(line.lastDay()))),
            cell("", usefulFor(line)),
            cell("n", String.format(locale, "%,d", line.rows())),
            cell("n", String.format(locale, "%,d", line.bytes())),
            cell("", line.reference()),
            cell("", line.fate()),
            cell("", texts.text("visa." + line.visa())),
            cell("", line.comment()))
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private String usefulFor(SlipLine line) {
    return line.usefulFor().isEmpty()
        ? ""
        : LimitWords.in(locale).of(Period.parse(line.usefulFor()));
  }

  private String foot() {
    List<String> days =
        Stream.of(
                day("drafted", slip.draftedOn()),
                day("signed", slip.signedOn()),
                day("submitted", slip.submittedOn()),
                day("answered", slip.answeredOn()),
                slip.visa() == null ? "" : paragraph("visa", slip.visa()),
                day("executed", slip.executedOn()),
                slip.destroyed() == null
                    ? ""
                    : paragraph("destroyed", String.format(locale, "%,d", slip.destroyed())),
                day("attested", slip.attestedOn()))
            .filter(text -> !text.isEmpty())
            .toList();
    return String.join("\n", days)
        + "\n<p class=\"sign\">"
        + texts.text("signature")
        + "</p>\n<p class=\"sign\">"
        + texts.text("signature.archives")
        + "</p>\n</body></html>\n";
  }

  private String day(String key, @Nullable LocalDate day) {
    return day == null ? "" : paragraph(key, texts.date(day));
  }

  private String paragraph(String key, String value) {
    return "<p>" + texts.text("label." + key, plain(value)) + "</p>";
  }

  private static String cell(String kind, String text) {
    String open = kind.isEmpty() ? "<td>" : "<td class=\"" + kind + "\">";
    return open + plain(text) + "</td>";
  }

  private static String plain(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
