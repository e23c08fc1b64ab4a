package io.entsdk.messaging.internal.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Violation;
import io.entsdk.messaging.spi.HtmlSanitizer;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gives the desk sanitizers that do their work, and some that do not. */
class HtmlDeskTest {

  private static final String REL = " rel=\"nofollow noopener noreferrer\"";

  @Test
  void withoutASanitizerNoHtmlIsTaken() {
    assertEquals(List.of("html-off"), codes(new HtmlDesk(Optional.empty()).read("<p>a</p>")));
  }

  @Test
  void whatASanitizerReturnsIsKeptWithWhatItSays() {
    Body body = believing("<p>Jeudi <b>midi</b></p>");

    assertEquals("<p>Jeudi <b>midi</b></p>", body.html());
    assertEquals("Jeudi midi", body.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<p onclick=\"x\">a</p>",
        "<p",
        "<p>a",
        "a</p>",
        "<b><i>a</b></i>",
        "<P>a</P>",
        "<p >a</p>",
        "<p/>",
        "<br>",
        "<img src=\"https://a.fr/x.png\" />",
        "<!-- a -->",
        "<!doctype html>",
        "a > b",
        "a & b",
        "&nbsp;",
        "&#0;",
        "&#xD800;",
        "&#x110000;",
        "&#9999999;",
        "<a href=\"javascript:x\" rel=\"nofollow noopener noreferrer\">a</a>",
        "<a href=\"java&#115;cript:x\" rel=\"nofollow noopener noreferrer\">a</a>",
        "<a href=\"//a.fr\" rel=\"nofollow noopener noreferrer\">a</a>",
        "<a href=\"https://a.fr@b.fr/\" rel=\"nofollow noopener noreferrer\">a</a>",
        "<a href=\"https://a.fr/&#8238;\" rel=\"nofollow noopener noreferrer\">a</a>",
        "<a href=\"https://a.fr\">a</a>",
        "<a href=\"https://a.fr\" rel=\"opener\">a</a>",
        "<a href=\"https://a.fr\" href=\"https://b.fr\" rel=\"nofollow noopener noreferrer\">a</a>",
        "<a href='https://a.fr' rel=\"nofollow noopener noreferrer\">a</a>",
        "<p style=\"x\">a</p>",
        "<svg><p>a</p></svg>"
      })
  void whatIsNotStrictAndAllowedIsRefusedWhoeverReturnsIt(String forged) {
    Body body = believing(forged);

    assertNull(body.html());
    assertEquals(List.of("html-unsafe"), codes(body));
  }

  @Test
  void aSanitizerThatFailsLetsNothingThrough() {
    Body body =
        by(html -> {
              throw new IllegalStateException(html);
            })
            .read("<p>canary</p>");

    assertEquals(List.of("html-unsafe"), codes(body));
    assertFalse(body.toString().contains("canary"));
  }

  @Test
  void aSanitizerThatIsOfTwoMindsIsNotBelieved() {
    assertEquals(
        List.of("html-unsafe"), codes(by(html -> "<b>" + html.length() + "</b>").read("")));
  }

  @Test
  void whatIsHugeIsRefusedBeforeAnybodyReadsIt() {
    HtmlDesk desk =
        by(
            html -> {
              throw new AssertionError("read");
            });

    assertEquals(List.of("length"), codes(desk.read("x".repeat(10_000_000))));
    assertEquals(List.of("length"), codes(by(html -> "x".repeat(HtmlDesk.LONGEST + 1)).read("x")));
  }

  @Test
  void quotesNestedAThousandDeepAreRefused() {
    assertEquals(List.of("nested"), codes(believing(quoted(1_000))));
    assertEquals(List.of("nested"), codes(believing(quoted(51))));
    assertEquals("a", believing(quoted(50)).text());
  }

  @Test
  void aLinkSaysWhereItLeads() {
    String link = "<a href=\"https://a.fr/?b&#61;1&amp;c\"" + REL + ">%s</a>";

    assertEquals("ici (https://a.fr/?b=1&c)", believing(link.formatted("ici")).text());
    assertEquals(
        "https://a.fr/?b=1&c", believing(link.formatted("https://a.fr/?b&#61;1&amp;c")).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>a</p><p>b</p> | a/b",
        "a<br />b | a/b",
        "<ul><li>a</li><li>b</li></ul> | - a/- b",
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table> | a~b/c",
        "<p> a  <b> b</b>c</p> | a bc",
        "<pre>a  b/ c</pre> | a  b/ c",
        "{<!-- -->{a}} | {{a}}",
        "a<hr />b | a/b",
        "<b>1 &lt; 2</b> &amp; &quot;3&quot; | 1 < 2 & \"3\""
      })
  void whatItSaysIsWrittenInLines(String html, String text) {
    assertEquals(
        text.replace('/', '\n').replace('~', '\t'),
        believing(html.replace("b/ c", "b\n c").strip()).text());
  }

  @Test
  void marksOfDirectionAndWhatShowsNothingAreKept() {
    String tricks = "\u202Eab\u202C \u200Bcd\uFEFF";

    assertEquals(tricks, believing("<p>" + tricks + "</p>").text());
    assertTrue(believing("<p>\u200B</p>").violations().isEmpty());
  }

  private static String quoted(int deep) {
    return "<blockquote>".repeat(deep) + "a" + "</blockquote>".repeat(deep);
  }

  private static Body believing(String returned) {
    return by(html -> returned).read("<p>anything</p>");
  }

  private static List<String> codes(Body body) {
    return body.violations().stream().map(Violation::code).toList();
  }

  private static HtmlDesk by(UnaryOperator<String> work) {
    return new HtmlDesk(
        Optional.of(
            new HtmlSanitizer() {
              @Override
              public String id() {
                return "test";
              }

              @Override
              public String sanitize(String html) {
                return work.apply(html);
              }
            }));
  }
}
