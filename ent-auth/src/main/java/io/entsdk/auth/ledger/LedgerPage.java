package io.entsdk.auth.ledger;

import io.entsdk.auth.ladder.ActionKind;
import io.entsdk.core.internal.Spoken;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Writes a ledger as Markdown: what each way in is worth, what it may do, and the words used. */
final class LedgerPage {

  private static final String TEXTS = "io.entsdk.auth.ledger.ledger";

  private final EntropyLedger ledger;
  private final ResourceBundle texts;

  LedgerPage(EntropyLedger ledger, Locale locale) {
    this.ledger = ledger;
    this.texts = Spoken.in(locale, asked -> ResourceBundle.getBundle(TEXTS, asked));
  }

  String text() {
    return String.join("\n\n", "# " + said("title"), said("intro"), bits(), said("notes"))
        + "\n\n## "
        + said("ceilings")
        + "\n\n"
        + ceilings()
        + "\n\n## "
        + said("compositions")
        + "\n\n"
        + said("compositions.intro")
        + "\n\n"
        + compositions()
        + "\n";
  }

  private String compositions() {
    String head = row(said("composition"), said("cnil"), said("if-drawn")) + "\n|---|---|---|\n";
    return head
        + Arrays.stream(CnilComposition.values())
            .map(
                one ->
                    row(
                        said("composition." + one.name()),
                        said("cnil." + one.counted().name()),
                        one.bitsIfDrawn().isPresent()
                            ? number(one.bitsIfDrawn().getAsDouble())
                            : "–"))
            .collect(Collectors.joining("\n"));
  }

  private String bits() {
    String head =
        row(said("path"), names(), said("cnil"))
            + "\n"
            + "|---".repeat(Opponent.values().length + 2)
            + "|\n";
    return head + ledger.lines().stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String names() {
    return Arrays.stream(Opponent.values())
        .map(one -> said("opponent." + one.name()))
        .collect(Collectors.joining(" | "));
  }

  private String line(LedgerLine line) {
    String numbers =
        Arrays.stream(Opponent.values())
            .map(one -> line.isByPerson() ? said("person") : number(line.bitsAgainst(one)))
            .collect(Collectors.joining(" | "));
    String claim = line.isByPerson() ? "–" : said("cnil." + line.cnil().name());
    return row(said("path." + line.path().name()), numbers, claim);
  }

  private String ceilings() {
    String head = row(said("action"), said("least")) + "\n|---|---|\n";
    return head
        + Arrays.stream(ActionKind.values())
            .map(
                kind ->
                    row(said("action." + kind.name()), said("assurance." + kind.least().name())))
            .collect(Collectors.joining("\n"));
  }

  private String number(double bits) {
    return bits == 0
        ? "0"
        : String.format(texts.getLocale(), "%.1f", bits).replaceAll("[.,]0$", "");
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private String said(String key) {
    return texts.getString(key);
  }
}
