package io.entsdk.auth.internal;

import io.entsdk.core.internal.key.Hmac;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.KeyPurpose;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Tells what is kept of a short code that lives for minutes or hours: its HMAC under a key of the
 * host, since a plain hash of so few bits is undone in a moment.
 */
public final class KeptCode {

  private KeptCode() {}

  /** Return the 43 characters kept of {@code text}, which is wiped, for one place in the tenant. */
  public static String of(Unit unit, KeyPurpose purpose, UUID place, char[] text) {
    ByteBuffer fields = ByteBuffer.allocate(Integer.BYTES + 2 * Long.BYTES + text.length);
    fields.putInt(unit.tenantId().value());
    fields.putLong(place.getMostSignificantBits()).putLong(place.getLeastSignificantBits());
    for (char letter : text) {
      fields.put((byte) letter);
    }
    try {
      byte[] tag =
          Hmac.keyed(unit.kernel().keys().currentSecretKey(purpose).key()).doFinal(fields.array());
      return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key " + purpose.name() + " cannot be used", e);
    } finally {
      Arrays.fill(text, '0');
      Arrays.fill(fields.array(), (byte) 0);
    }
  }
}
