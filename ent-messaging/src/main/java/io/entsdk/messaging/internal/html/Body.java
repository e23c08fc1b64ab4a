package io.entsdk.messaging.internal.html;

import io.entsdk.core.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is the text of an item, with its marks where it has any. Prints nothing of it.
 *
 * @param text what it says, as plain text
 * @param html the same as it may be shown in a page; absent for what was written as plain text
 * @param said what was written, by which a second try is known: a sanitizer may change its mind
 * @param violations why nothing is kept of it, if so
 */
public record Body(String text, @Nullable String html, String said, List<Violation> violations) {

  public Body {
    violations = List.copyOf(violations);
  }

  /** Return a text that says nothing yet. */
  public static Body empty() {
    return plain("");
  }

  /** Return plain text, whose lines end in line feeds alone. */
  public static Body plain(String given) {
    String text = given.replace("\r\n", "\n");
    return new Body(text, null, text, List.of());
  }

  static Body wrong(Violation violation) {
    return new Body("", null, "", List.of(violation));
  }

  /** Return what it was written in: {@code html} or {@code text}. */
  public String language() {
    return html == null ? "text" : "html";
  }

  @Override
  public String toString() {
    return "Body[" + language() + "]";
  }
}
