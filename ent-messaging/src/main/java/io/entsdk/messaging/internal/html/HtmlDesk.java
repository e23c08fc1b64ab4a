package io.entsdk.messaging.internal.html;

import io.entsdk.core.Tenant;
import io.entsdk.core.Violation;
import io.entsdk.messaging.spi.HtmlSanitizer;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes of HTML that somebody has written what is kept of it, or says why nothing is. */
public final class HtmlDesk {

  /** In UTF-16 units, as the database counts where it counts most. */
  static final int LONGEST = 100_000;

  private static final int DEEPEST = 50;

  private static final Violation OFF =
      violation("html-off", "no sanitizer is set up here; send plain text");
  private static final Violation LENGTH =
      violation("length", "use at most " + LONGEST + " characters of HTML");
  private static final Violation NESTED =
      violation("nested", "elements lie at most " + DEEPEST + " deep in each other");
  private static final Violation UNSAFE =
      violation("html-unsafe", "this could not be made safe; send it as plain text");

  private final Logger log = LoggerFactory.getLogger(HtmlDesk.class);
  private final Optional<HtmlSanitizer> sanitizer;

  HtmlDesk(Optional<HtmlSanitizer> sanitizer) {
    this.sanitizer = sanitizer;
  }

  public static HtmlDesk of(Tenant tenant) {
    return new HtmlDesk(tenant.kernel().extensions().find(HtmlSanitizer.class));
  }

  /** Return what is kept of {@code html}; with something wrong, nothing is. */
  public Body read(String html) {
    if (sanitizer.isEmpty()) {
      return Body.wrong(OFF);
    }
    return html.length() > LONGEST ? Body.wrong(LENGTH) : read(html, sanitizer.get());
  }

  private Body read(String html, HtmlSanitizer by) {
    try {
      String clean = by.sanitize(html);
      return by.sanitize(clean).equals(clean) ? checked(html, clean) : Body.wrong(UNSAFE);
    } catch (RuntimeException e) {
      log.warn("Sanitizer {} failed with {}; the text is refused", by.id(), e.getClass().getName());
      return Body.wrong(UNSAFE);
    }
  }

  private static Body checked(String html, String clean) {
    if (clean.length() > LONGEST) {
      return Body.wrong(LENGTH);
    }
    TextOfHtml text = new TextOfHtml();
    Optional<Integer> depth = StrictHtml.read(clean, text);
    if (depth.isEmpty()) {
      return Body.wrong(UNSAFE);
    }
    return depth.get() > DEEPEST
        ? Body.wrong(NESTED)
        : new Body(text.text(), clean, html, List.of());
  }

  private static Violation violation(String code, String message) {
    return new Violation("text", code, message);
  }
}
