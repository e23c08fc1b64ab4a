package io.entsdk.privacy.consent;

import io.entsdk.privacy.internal.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a receipt in the words of one language. */
final class ReceiptWords {

  private static final String BUNDLE = "io.entsdk.privacy.consent.receipt";

  private final ConsentReceipt receipt;
  private final Locale locale;
  private final Texts texts;

  ReceiptWords(ConsentReceipt receipt, Locale locale) {
    this.receipt = receipt;
    this.locale = locale;
    this.texts = Texts.in(BUNDLE, locale);
  }

  List<String> sentences() {
    Consent consent = receipt.consent();
    ConsentReceipt.Parties parties = receipt.parties();
    ConsentText text = consent.text();
    return Stream.of(
            Stream.of(
                texts.text("title"),
                texts.text("person", parties.person()),
                texts.text("school", parties.school()),
                listed("controller", parties.controllers()),
                listed("officer", parties.officers()),
                texts.text("purpose", consent.purpose().code()),
                texts.text(
                    "scope",
                    texts.text("medium." + consent.scope().medium().name()),
                    texts.text("audience." + consent.scope().audience().name())),
                texts.text(
                    "text",
                    text.version(),
                    text.language().getDisplayLanguage(locale),
                    text.fingerprint()),
                texts.text("until", texts.date(consent.lastDay()))),
            receipt.answers().stream().map(this::answer),
            Stream.of(
                texts.text("back"),
                texts.text("complaint"),
                texts.text("number", consent.id().toString())))
        .flatMap(sentences -> sentences)
        .toList();
  }

  String html() {
    List<String> all = sentences();
    String title = plain(all.get(0));
    return all.stream()
        .skip(1)
        .map(one -> "<p>" + plain(one) + "</p>")
        .collect(
            Collectors.joining(
                "\n",
                "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title>"
                        .formatted(texts.text("language"), title)
                    + "<style>body{font:11pt serif;margin:2cm}@page{size:A4}"
                    + "p{overflow-wrap:anywhere}</style></head><body>\n<h1>"
                    + title
                    + "</h1>\n",
                "\n</body></html>\n"));
  }

  private String listed(String key, List<String> names) {
    return names.isEmpty() ? texts.text(key + ".none") : texts.text(key, String.join(", ", names));
  }

  private String answer(ConsentEvent event) {
    return texts.text(
        "answer." + event.answer().name(),
        texts.date(event.day()),
        receipt.parties().signatory(),
        texts.text("method." + event.method().name()));
  }

  private static String plain(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
