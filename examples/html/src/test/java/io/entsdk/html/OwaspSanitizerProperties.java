package io.entsdk.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.messaging.testkit.ShownHtml;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Law P25: what is shown is allow-listed, stays as it is, says what was said, and is bounded. */
class OwaspSanitizerProperties {

  /** A character is written as a number of at most nine characters, a link carries its relation. */
  private static final int MOST_FOR_ONE = 10;

  private final OwaspSanitizer sanitizer = new OwaspSanitizer();

  @Property(tries = 500)
  void whateverIsWrittenIsAllowedWhenItIsShown(@ForAll("hostile") String html) {
    String safe = sanitizer.sanitize(html);

    assertEquals(List.of(), ShownHtml.offences(safe), () -> html + " → " + safe);
  }

  @Property(tries = 500)
  void whatIsSafeStaysAsItIs(@ForAll("hostile") String html) {
    String safe = sanitizer.sanitize(html);

    assertEquals(safe, sanitizer.sanitize(safe), () -> html);
  }

  @Property(tries = 500)
  void itGrowsByNoMoreThanItsSpelling(@ForAll("hostile") String html) {
    int longest = MOST_FOR_ONE * html.length() + 60 * (1 + html.split("<a", -1).length);

    assertTrue(sanitizer.sanitize(html).length() <= longest, () -> html);
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "<",
            ">",
            "</",
            "/>",
            "\"",
            "'",
            "=",
            " ",
            "`",
            "&",
            "&#60;",
            "&lt",
            "{{",
            "}}",
            "\u0000",
            "a",
            "é",
            "\u202E",
            "\uD83D",
            "<!--",
            "-->",
            "--!>",
            "<![CDATA[",
            "]]>",
            "<?",
            "<p>",
            "</p>",
            "<b>",
            "<i>",
            "</b>",
            "<li>",
            "<td>",
            "<table>",
            "<pre>",
            "<script>",
            "</script>",
            "<svg>",
            "<math>",
            "<style>",
            "<template>",
            "<noscript>",
            "<textarea>",
            "<title>",
            "<xmp>",
            "<br>",
            "<a href=",
            "javascript:",
            "https://a.fr/",
            "mailto:a@b.fr",
            "onclick=",
            "style=",
            "<img src=",
            "<select>",
            "<plaintext>",
            "<form>",
            "\n",
            "\t");
    return pieces.list().ofMaxSize(24).map(list -> String.join("", list));
  }
}
