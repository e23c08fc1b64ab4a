package io.entsdk.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said in one language is said in the other, with the same arguments. */
class BundlesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "archive/slip",
        "consent/receipt",
        "request/answer",
        "retention/account",
        "retention/simulation",
        "inventory/document",
        "inventory/findings"
      })
  void frenchAndEnglishSayTheSame(String bundle) throws IOException {
    Properties english = load(bundle + ".properties");
    Properties french = load(bundle + "_fr.properties");

    assertFalse(english.isEmpty());
    assertEquals(english.stringPropertyNames(), french.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertEquals(arguments(english, key), arguments(french, key), key);
    }
  }

  private static int arguments(Properties texts, String key) {
    return new MessageFormat(texts.getProperty(key)).getFormatsByArgumentIndex().length;
  }

  private static Properties load(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(Privacy.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
