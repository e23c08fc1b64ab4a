package io.entsdk.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.entsdk.messaging.item.OpenItem;
import io.entsdk.messaging.testkit.ShownHtml;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What people say is read as it was said, with its marks or without. */
class SaidProperties {

  private static Said said;

  @BeforeContainer
  static void open() {
    said = new Said();
  }

  @AfterContainer
  static void close() {
    said.close();
  }

  @Property(tries = 12)
  void whatPlainWordsSayInHtmlIsKept(@ForAll("words") String words) {
    OpenItem read = said.asHtml("<p>" + words.replace("&", "&amp;").replace("<", "&lt;") + "</p>");

    assertEquals(words, read.text());
    assertEquals(List.of(), ShownHtml.offences(Objects.requireNonNull(read.html())));
  }

  @Property(tries = 12)
  void whatIsWrittenAsPlainTextIsReadAsIt(@ForAll("words") String words) {
    OpenItem read = said.asText(words);

    assertEquals(words, read.text());
    assertNull(read.html());
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
            "Jeudi",
            "é",
            "<b>",
            "&amp;",
            "\"",
            "'",
            "=",
            "@",
            "+",
            "`",
            "{{x}}",
            "1 < 2",
            "\u202Eab",
            "\u200B",
            "😀",
            "خروج",
            "-->",
            "]]>",
            "${jndi}",
            "%s")
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .map(list -> "a " + String.join(" ", list) + " z");
  }
}
