package io.entsdk.messaging.testkit;

import io.entsdk.messaging.spi.Translator;
import java.util.Locale;
import java.util.Optional;

/** An engine that repeats what it is given keeps the contract, too. */
class EchoTranslatorTest extends TranslatorContract {

  @Override
  protected Translator translator() {
    return new Echo();
  }

  @Override
  protected Locale known() {
    return Locale.FRENCH;
  }

  private static final class Echo implements Translator {

    @Override
    public String id() {
      return "echo";
    }

    @Override
    public Optional<Words> translate(Words original, Locale to) {
      return to.equals(Locale.FRENCH) ? Optional.of(original) : Optional.empty();
    }
  }
}
