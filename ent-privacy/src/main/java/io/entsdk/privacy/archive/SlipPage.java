package io.entsdk.privacy.archive;

import io.entsdk.privacy.archive.SlipSheet.Column;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a slip as a page to print and sign; what people have typed is text, never markup. */
record SlipPage(SlipSheet sheet) {

  private static final String STYLE =
      "body{font:11pt serif;margin:2cm}table{border-collapse:collapse;width:100%}"
          + "th,td{border:1px solid #000;padding:3pt 5pt;text-align:left;vertical-align:top}"
          + "td.n{text-align:right}p.sign{margin-top:2cm}@page{size:A4 landscape}";

  String text() {
    return Stream.of(
            Stream.of(beginning()),
            each(sheet.head(), SlipPage::paragraph),
            Stream.of(table()),
            each(sheet.foot(), SlipPage::paragraph),
            each(sheet.signatures(), one -> "<p class=\"sign\">" + plain(one) + "</p>"),
            Stream.of("</body></html>\n"))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private String beginning() {
    String title = plain(sheet.title());
    return String.join(
        "\n",
        "<!DOCTYPE html>",
        "<html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title>"
            .formatted(sheet.locale().getLanguage(), title),
        "<style>" + STYLE + "</style></head><body>",
        "<h1>" + title + "</h1>");
  }

  private String table() {
    String heads =
        each(sheet.columns(), one -> "<th scope=\"col\">" + plain(one.name()) + "</th>")
            .collect(Collectors.joining());
    String rows = each(sheet.rows(), this::row).collect(Collectors.joining("\n"));
    return "<table><thead><tr>" + heads + "</tr></thead><tbody>\n" + rows + "\n</tbody></table>";
  }

  private String row(List<String> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> cell(sheet.columns().get(i), cells.get(i)))
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private static String cell(Column column, String text) {
    return (column.numbers() ? "<td class=\"n\">" : "<td>") + plain(text) + "</td>";
  }

  private static String paragraph(String text) {
    return "<p>" + plain(text) + "</p>";
  }

  private static <T> Stream<String> each(List<T> all, Function<T, String> markup) {
    return all.stream().map(markup);
  }

  private static String plain(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
