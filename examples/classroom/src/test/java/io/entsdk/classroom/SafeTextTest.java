package io.entsdk.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.entsdk.html.OwaspSanitizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Shows a browser what is left of texts that were made to run something in it. */
class SafeTextTest {

  /** Where the outside payloads are missing, ours stand for them. */
  private static final List<String> OWN =
      Stream.of(
              "<script>%s</script>",
              "<img src=x onerror=%s>", "<svg onload=%s>", "<a href=javascript:%s>a</a>")
          .flatMap(form -> Stream.of(form, "<p>" + form, "<table>" + form, "<math><mi>" + form))
          .map(form -> form.formatted("alert(1)"))
          .toList();

  private final OwaspSanitizer sanitizer = new OwaspSanitizer();

  @Test
  void nothingThatWasSentRunsOrFetchesAnything() throws IOException {
    try (Browsers browsers = new Browsers();
        Browser browser = browsers.withoutCamera()) {
      assertEquals(List.of(), happenings(browser, payloads().map(sanitizer::sanitize)));
    }
  }

  @Test
  void asItWasWrittenItWouldHaveRun() throws IOException {
    try (Browsers browsers = new Browsers();
        Browser browser = browsers.withoutCamera()) {
      assertTrue(happenings(browser, payloads().limit(40)).size() > 3);
    }
  }

  /** Show each text, touch whatever is in it, and return what that made the browser do. */
  private static List<String> happenings(Browser browser, Stream<String> texts) {
    List<String> happenings = new ArrayList<>();
    Page page = browser.newPage();
    page.onDialog(
        dialog -> {
          happenings.add("dialog");
          dialog.dismiss();
        });
    page.onRequest(request -> happenings.add("request " + request.url()));
    texts.forEach(
        text -> {
          page.setContent(
              "<!doctype html><html><body><div id=text>" + text + "</div></body></html>");
          page.evaluate(
              "Document.prototype.querySelectorAll.call(document, '#text *:not(a)').forEach(e =>"
                  + " ['click', 'mouseover', 'focus', 'error', 'load', 'toggle']"
                  + ".forEach(t => EventTarget.prototype.dispatchEvent.call(e, new Event(t, {bubbles: true}))))");
          happenings.addAll(left(page));
        });
    page.close();
    return happenings;
  }

  /** Return what the browser has made of a text that could run: handlers, scripts, other links. */
  private static List<String> left(Page page) {
    Object found =
        page.evaluate(
            "[...Document.prototype.querySelectorAll.call(document, '#text *')].flatMap(e => ["
                + "...(Element.prototype.matches.call(e, 'script, iframe, object, embed, style, img,"
                + " svg, math, form, base, meta, link') ? ['element'] : []),"
                + "...Element.prototype.getAttributeNames.call(e).filter(name =>"
                + " name.startsWith('on') || name == 'style' || (name == 'href' &&"
                + " !/^(https?:|mailto:)/.test(Element.prototype.getAttribute.call(e, name))))])");
    return ((List<?>) found).stream().map(Object::toString).toList();
  }

  private static Stream<String> payloads() throws IOException {
    Path folder = Path.of(System.getProperty("ent.testdata", "../../../shared/data"));
    Path file = folder.resolve("html/dompurify-expect.json");
    if (!Files.exists(file)) {
      return OWN.stream();
    }
    JsonNode all = new ObjectMapper().readTree(Files.readString(file));
    return StreamSupport.stream(all.spliterator(), false).map(one -> one.get("payload").asText());
  }
}
