package io.entsdk.privacy.request;

import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.internal.Texts;
import io.entsdk.privacy.retention.LegalSource;
import java.util.Locale;

/**
 * Says what came of a request to be erased. It holds nothing of what is kept: who asks for a child
 * learns neither tables nor counts, nor whether a hold stands.
 */
public sealed interface ErasureAnswer {

  /** Return the answer in words, with the text on which it rests, to be sent as it is. */
  String explain(Locale locale);

  /** Return the text on which it rests. */
  LegalSource source();

  /** It is planned: another person looks at it, and approves it by its hash. */
  record Planned(ErasureId erasure, ErasureGround ground) implements ErasureAnswer {

    @Override
    public LegalSource source() {
      return ground.source();
    }

    @Override
    public String explain(Locale locale) {
      return sentence(locale, "planned", source());
    }
  }

  /** It is refused, or has to wait for the reason. */
  record Refused(PersonId person, ErasureGround ground, RefusalReason reason)
      implements ErasureAnswer {

    @Override
    public LegalSource source() {
      return reason.source();
    }

    @Override
    public String explain(Locale locale) {
      return sentence(locale, "refused." + reason, source());
    }
  }

  private static String sentence(Locale locale, String key, LegalSource source) {
    Texts texts = Texts.in("io.entsdk.privacy.request.answer", locale);
    return texts.text("sentence", texts.text(key), source.citation());
  }
}
