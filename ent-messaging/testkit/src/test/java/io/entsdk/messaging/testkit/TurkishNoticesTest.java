package io.entsdk.messaging.testkit;

import io.entsdk.messaging.spi.NoticeLanguage;
import java.util.Locale;
import java.util.Map;

/** A host's own words keep the contract. */
class TurkishNoticesTest extends NoticeLanguageContract {

  @Override
  protected NoticeLanguage language() {
    return new Turkish();
  }

  private static final class Turkish implements NoticeLanguage {

    @Override
    public String id() {
      return "turkish";
    }

    @Override
    public Locale language() {
      return Locale.forLanguageTag("tr");
    }

    @Override
    public Map<String, String> patterns() {
      return Map.of(
          "title", "Okul alanınızda {0} yeni ileti",
          "title.reminder", "Okul alanınızda bir yanıt bekleniyor",
          "count", "{0} yeni ileti",
          "answer", ", {0} yanıt bekliyor",
          "reminder", "{0} yanıt bekleniyor",
          "line", "Sizin için: {0}.",
          "line.child", "{0}: {1}.",
          "call.title", "Okulda size ihtiyaç var",
          "call.text",
              "Bir öğrenci bir yetişkinle görüşmek istedi. Kim olduğu okul alanınızdadır.");
    }
  }
}
