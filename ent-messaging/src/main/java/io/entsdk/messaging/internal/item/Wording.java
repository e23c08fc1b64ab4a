package io.entsdk.messaging.internal.item;

import io.entsdk.core.RejectedException;
import io.entsdk.core.Tenant;
import io.entsdk.core.Violation;
import io.entsdk.messaging.internal.html.Body;
import io.entsdk.messaging.internal.html.HtmlDesk;
import io.entsdk.messaging.item.Rewording;
import java.util.List;

/** Is what replaces the words of an item, once its HTML was read. Prints nothing of it. */
record Wording(String subject, Body body, boolean material) {

  static Wording of(Tenant tenant, Rewording words) {
    String html = words.html();
    Body body = html == null ? Body.plain(words.text()) : HtmlDesk.of(tenant).read(html);
    return new Wording(words.subject(), body, words.material());
  }

  /** Pass, or throw with everything that is wrong. */
  void check() {
    List<Violation> violations = Content.violations(subject, body);
    if (!violations.isEmpty()) {
      throw new RejectedException(violations);
    }
  }

  @Override
  public String toString() {
    return "Wording[material=" + material + "]";
  }
}
