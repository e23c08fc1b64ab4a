package io.entsdk.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entsdk.core.RejectedException;
import io.entsdk.messaging.testkit.ShownHtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Sends what others have collected to break texts; it lies outside of this project. */
class OutsideTextTest {

  private final OwaspSanitizer sanitizer = new OwaspSanitizer();

  @Test
  void nothingThatIsNotAllowedIsLeftOfThePayloads() throws IOException {
    List<String> safe = payloads().stream().map(sanitizer::sanitize).toList();

    assertEquals(223, safe.size());
    safe.forEach(html -> assertEquals(List.of(), ShownHtml.offences(html), html));
    assertTrue(safe.stream().filter(html -> !html.isBlank()).count() > 100);
  }

  @Test
  void messagingTakesWhatIsLeftOfThem() throws IOException {
    String left =
        String.join("", payloads().stream().map(one -> div(sanitizer.sanitize(one))).toList());

    try (Said said = new Said()) {
      assertEquals(left, said.asHtml(left).html());
    }
  }

  @Test
  void naughtyStringsAreReadAsTheyWereSent() throws IOException {
    List<String> naughty = outside("text/blns.json");
    String kept = String.join("\n", naughty.stream().filter(one -> !isControlled(one)).toList());

    try (Said said = new Said()) {
      for (int from = 0; from < kept.length(); from = end(kept, from)) {
        String part = kept.substring(from, end(kept, from));
        assertEquals(part, said.asText(part).text());
      }
      naughty.stream()
          .filter(OutsideTextTest::isControlled)
          .forEach(one -> assertThrows(RejectedException.class, () -> said.asText(one)));
    }
  }

  private static String div(String html) {
    return "<div>" + html + "</div>";
  }

  private static int end(String text, int from) {
    int most = Math.min(text.length(), from + 15_000);
    return most == text.length() ? most : text.lastIndexOf('\n', most) + 1;
  }

  private static boolean isControlled(String text) {
    return text.codePoints()
        .anyMatch(c -> (Character.isISOControl(c) && c != '\t') || c == 0x2028 || c == 0x2029);
  }

  private static List<String> payloads() throws IOException {
    return read("html/dompurify-expect.json").map(one -> one.get("payload").asText()).toList();
  }

  private static List<String> outside(String name) throws IOException {
    return read(name).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> read(String name) throws IOException {
    Path folder = Path.of(System.getProperty("ent.testdata", "../../../shared/data"));
    Path file = folder.resolve(name);
    assumeTrue(Files.exists(file), "no outside data; set -Dent.testdata");
    JsonNode all = new ObjectMapper().readTree(Files.readString(file));
    return StreamSupport.stream(all.spliterator(), false);
  }
}
