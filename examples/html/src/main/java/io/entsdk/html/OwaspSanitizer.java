package io.entsdk.html;

import io.entsdk.messaging.html.HtmlAllowList;
import io.entsdk.messaging.spi.HtmlSanitizer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Lets the OWASP Java HTML Sanitizer keep what messaging allows, and no more. */
public final class OwaspSanitizer implements HtmlSanitizer {

  /** It closes what must not hold a list only when it reads its own list once more. */
  private static final int MOST_ROUNDS = 5;

  private final PolicyFactory policy =
      new HtmlPolicyBuilder()
          .allowElements(HtmlAllowList.elements().toArray(String[]::new))
          .allowElements(HtmlAllowList.emptyElements().toArray(String[]::new))
          .allowUrlProtocols("https", "http", "mailto")
          .allowAttributes("href")
          .matching((element, name, value) -> HtmlAllowList.isLink(value) ? value : null)
          .onElements("a")
          .requireRelsOnLinks(HtmlAllowList.LINK_RELATION.split(" "))
          .toFactory();

  @Override
  public String id() {
    return "owasp-html";
  }

  @Override
  public String sanitize(String html) {
    String safe = policy.sanitize(html);
    for (int i = 0; i < MOST_ROUNDS; i++) {
      String again = policy.sanitize(safe);
      if (again.equals(safe)) {
        return safe;
      }
      safe = again;
    }
    throw new IllegalStateException(
        "A text is another one after each of " + MOST_ROUNDS + " rounds");
  }
}
