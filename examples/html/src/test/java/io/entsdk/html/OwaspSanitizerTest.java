package io.entsdk.html;

import io.entsdk.messaging.spi.HtmlSanitizer;
import io.entsdk.messaging.testkit.HtmlSanitizerContract;

class OwaspSanitizerTest extends HtmlSanitizerContract {

  @Override
  protected HtmlSanitizer sanitizer() {
    return new OwaspSanitizer();
  }
}
