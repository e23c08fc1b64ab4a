package io.entsdk.auth.internal.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.TenantId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class CardCodeProperties {

  @Property
  void whatIsPrintedIsReadBack(
      @ForAll @IntRange(min = 1) int tenant, @ForAll long card, @ForAll @Size(16) byte[] secret) {
    CardCode code = CardCode.of(TenantId.of(tenant), card, secret);

    String text = new String(code.text());

    assertTrue(text.matches("[0-9A-Z]{56}"), text);
    assertEquals(Optional.of(code), CardCode.read(text));
    assertEquals(code, CardCode.readFor(TenantId.of(tenant), text));
  }

  @Property
  void anyAlteredCharacterIsSeen(
      @ForAll long card,
      @ForAll @Size(16) byte[] secret,
      @ForAll @IntRange(max = 55) int at,
      @ForAll char other) {
    char[] text = CardCode.of(TenantId.of(7), card, secret).text();
    boolean same = text[at] == other;
    text[at] = other;

    assertEquals(same, CardCode.read(new String(text)).isPresent());
  }

  @Property
  void anyFlippedBitIsSeen(@ForAll @Size(16) byte[] secret, @ForAll @IntRange(max = 279) int bit) {
    char[] text = CardCode.of(TenantId.of(7), 1, secret).text();
    byte[] bytes = Crockford.decode(new String(text));
    bytes[bit / 8] ^= (byte) (1 << bit % 8);

    assertEquals(Optional.empty(), CardCode.read(new String(Crockford.encode(bytes))));
  }

  @Property
  void aCutOrLengthenedCardIsSeen(
      @ForAll @Size(16) byte[] secret, @ForAll @IntRange(max = 55) int length) {
    String text = new String(CardCode.of(TenantId.of(7), 1, secret).text());

    assertEquals(Optional.empty(), CardCode.read(text.substring(0, length)));
    assertEquals(Optional.empty(), CardCode.read(text + text.substring(0, length + 1)));
    assertEquals(Optional.empty(), CardCode.read(text.toLowerCase(java.util.Locale.ROOT) + " "));
  }

  @Property
  void nothingThatACameraSeesIsACrash(@ForAll @StringLength(max = 200) String scan) {
    assertEquals(Optional.empty(), CardCode.read(scan));
    assertEquals(CardCode.readFor(TenantId.of(7), scan), CardCode.readFor(TenantId.of(7), scan));
  }

  @Property
  void aTextOfTheRightShapeIsNotYetACard(
      @ForAll @StringLength(56) @CharRange(from = '0', to = '9') String scan) {
    assertEquals(Optional.empty(), CardCode.read(scan));
  }

  @Property
  void aCardOfAnotherTenantIsAnotherCard(
      @ForAll @IntRange(min = 1) int tenant, @ForAll @IntRange(min = 1) int other) {
    CardCode code = CardCode.of(TenantId.of(tenant), 5, new byte[16]);

    CardCode read = CardCode.readFor(TenantId.of(other), new String(code.text()));

    assertEquals(tenant == other, read.equals(code));
    assertEquals(TenantId.of(other), read.tenant());
  }

  @Property
  void aWipedCodeHoldsItsSecretNoMore(@ForAll @Size(16) byte[] secret) {
    CardCode code = CardCode.of(TenantId.of(7), 1, secret);

    code.wipe();

    assertArrayEquals(new byte[16], code.secret());
    assertFalse(code.toString().contains("1"));
    assertNotEquals(0, code.text().length);
  }
}
