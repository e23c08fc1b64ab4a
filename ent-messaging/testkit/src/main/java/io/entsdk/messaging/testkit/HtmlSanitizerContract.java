package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.messaging.html.HtmlAllowList;
import io.entsdk.messaging.spi.HtmlSanitizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves that a sanitizer lets nothing through, keeps what is allowed, and writes it strictly. */
public abstract class HtmlSanitizerContract {

  /** Return the sanitizer to be proved. */
  protected abstract HtmlSanitizer sanitizer();

  @Test
  void itsKeyIsStable() {
    assertTrue(sanitizer().id().matches("[a-z][a-z0-9-]{1,33}"), sanitizer().id());
    assertEquals(sanitizer().id(), sanitizer().id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>a",
        "<p onclick=alert(1)>a</p>",
        "<img src=x onerror=alert(1)>a",
        "<img src=\"https://tracker.example/1.gif\" width=1>a",
        "<p style=\"background:url(https://tracker.example/1.gif)\">a</p>",
        "<svg><script>alert(1)</script></svg>a",
        "<math><mi xlink:href=\"javascript:alert(1)\">a</mi></math>",
        "<a href=\"javascript:alert(1)\">a</a>",
        "<a href=\"&#106;avascript:alert(1)\">a</a>",
        "<a href=\"data:text/html,a\">a</a>",
        "<a href=\"//tracker.example\">a</a>",
        "<a href=\"/sign-out\">a</a>",
        "<a href=\"https://school.example@evil.example/\">a</a>",
        "<base href=\"https://evil.example/\">a",
        "<form action=\"https://evil.example/\"><input name=p>a</form>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>a",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">a",
        "<style>@import url(https://tracker.example/);</style>a",
        "<p id=\"login\" class=\"x\" name=\"y\">a</p>",
        "<<b>b>a",
        "<b><i>a</b></i>",
        "<p>a",
        "a</div></body></html>",
        "<!-- <b> -->a",
        "<![CDATA[<b>]]>a",
        "<?php a ?>a"
      })
  void whatIsNotAllowedIsGoneAndWhatItSaidStays(String hostile) {
    String safe = sanitizer().sanitize(hostile);

    assertAll(
        () -> assertEquals(List.of(), ShownHtml.offences(safe), safe),
        () -> assertTrue(safe.contains("a"), safe),
        () -> assertFalse(safe.contains("alert"), safe),
        () -> assertFalse(safe.contains("tracker"), safe),
        () -> assertEquals(safe, sanitizer().sanitize(safe)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Jeudi, <b>pique-nique</b> &lt;froid&gt; &amp; eau</p>",
        "<ul><li>gourde</li><li>bottes</li></ul>",
        "<table><tbody><tr><td>8 h</td><td>gare</td></tr></tbody></table>",
        "<blockquote><p>déjà dit</p></blockquote><hr />",
        "<h2>Sortie</h2><pre>a  b</pre><p>H<sub>2</sub>O<br />fin</p>"
      })
  void whatIsAllowedStaysAsItIs(String good) {
    assertEquals(good, sanitizer().sanitize(good));
  }

  @Test
  void aLinkStaysAndTellsNothingToWhereItLeads() {
    String safe = sanitizer().sanitize("<a href=\"https://museum.example/plan\">plan</a>");

    assertTrue(safe.contains("href=\"https://museum.example/plan\""), safe);
    assertTrue(safe.contains("rel=\"" + HtmlAllowList.LINK_RELATION + "\""), safe);
    assertEquals(List.of(), ShownHtml.offences(safe), safe);
  }

  @Test
  void whatIsNestedWithoutEndIsReadInTime() {
    String quotes = "<blockquote>".repeat(8_000);

    assertEquals(List.of(), ShownHtml.offences(sanitizer().sanitize(quotes + "a")));
  }
}
