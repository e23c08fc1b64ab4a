package io.entsdk.messaging.internal.html;

import io.entsdk.messaging.html.HtmlAllowList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads HTML that is written strictly and holds what the allow-list names, or nothing at all. It is
 * no parser of HTML: where a browser could understand something else, it stops.
 */
final class StrictHtml {

  /** What one reads out of a text, from its start to its end. */
  interface Reader {
    void text(String text);

    void opens(String element, Map<String, String> attributes);

    void closes(String element);
  }

  private static final String NO_COMMENT = "<!-- -->";
  private static final Pattern TEXT = Pattern.compile("[^<>]+");
  private static final Pattern END = Pattern.compile("</([a-z][a-z0-9]*)>");
  private static final Pattern START =
      Pattern.compile("<([a-z][a-z0-9]*)((?: [a-z]+=\"[^\"<>]*\"){0,4})( /)?>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z]+)=\"([^\"<>]*)\"");

  private final String html;
  private final Reader reader;
  private final Deque<String> open = new ArrayDeque<>();
  private int at;
  private int deepest;

  private StrictHtml(String html, Reader reader) {
    this.html = html;
    this.reader = reader;
  }

  /**
   * Read {@code html} into {@code reader} and return how deep its elements lie in each other; empty
   * if it is not strict, whatever has been read by then.
   */
  static Optional<Integer> read(String html, Reader reader) {
    StrictHtml strict = new StrictHtml(html, reader);
    while (strict.at < html.length()) {
      if (!strict.step()) {
        return Optional.empty();
      }
    }
    return strict.open.isEmpty() ? Optional.of(strict.deepest) : Optional.empty();
  }

  private boolean step() {
    if (html.startsWith(NO_COMMENT, at)) {
      at += NO_COMMENT.length();
      return true;
    }
    return takes(TEXT, this::text) || takes(END, this::end) || takes(START, this::start);
  }

  private interface Take {
    boolean of(Matcher matcher);
  }

  private boolean takes(Pattern pattern, Take take) {
    Matcher matcher = pattern.matcher(html).region(at, html.length());
    if (!matcher.lookingAt() || !take.of(matcher)) {
      return false;
    }
    at = matcher.end();
    return true;
  }

  private boolean text(Matcher matcher) {
    Optional<String> text = Entities.decode(matcher.group());
    text.ifPresent(reader::text);
    return text.isPresent();
  }

  private boolean end(Matcher matcher) {
    if (!matcher.group(1).equals(open.poll())) {
      return false;
    }
    reader.closes(matcher.group(1));
    return true;
  }

  private boolean start(Matcher matcher) {
    String element = matcher.group(1);
    boolean empty = matcher.group(3) != null;
    Optional<Map<String, String>> attributes = attributes(element, matcher.group(2));
    if (!(empty ? HtmlAllowList.emptyElements() : HtmlAllowList.elements()).contains(element)
        || attributes.isEmpty()) {
      return false;
    }
    reader.opens(element, attributes.get());
    if (empty) {
      reader.closes(element);
    } else {
      open.push(element);
      deepest = Math.max(deepest, open.size());
    }
    return true;
  }

  private static Optional<Map<String, String>> attributes(String element, String written) {
    Map<String, String> attributes = new HashMap<>();
    Matcher each = ATTRIBUTE.matcher(written);
    while (each.find()) {
      String name = each.group(1);
      Optional<String> value = Entities.decode(each.group(2));
      if (value.isEmpty()
          || !HtmlAllowList.allows(element, name, value.get())
          || attributes.put(name, value.get()) != null) {
        return Optional.empty();
      }
    }
    boolean named = attributes.containsKey("href") == attributes.containsKey("rel");
    return named ? Optional.of(attributes) : Optional.empty();
  }
}
