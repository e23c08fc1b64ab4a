package io.entsdk.messaging.internal.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class FingerprintProperties {

  @Property
  void onlyTheSameTextsInTheSamePlacesAgree(
      @ForAll @Size(max = 3)
          List<@StringLength(max = 2) @CharRange(from = 'a', to = 'b') String> one,
      @ForAll @Size(max = 3)
          List<@StringLength(max = 2) @CharRange(from = 'a', to = 'b') String> other) {
    assertEquals(one.equals(other), printOf("send", one).equals(printOf("send", other)));
  }

  @Property
  void anotherPurposeNeverAgrees(@ForAll @Size(max = 3) List<String> parts) {
    assertEquals(43, printOf("send", parts).length());
    assertEquals(false, printOf("send", parts).equals(printOf("revision", parts)));
  }

  private static String printOf(String purpose, List<String> parts) {
    return Fingerprint.of(purpose).with(parts.toArray(String[]::new)).text();
  }
}
