package io.entsdk.privacy.internal.pseudonym;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.key.Hmac;
import io.entsdk.privacy.pseudonym.Pseudonym;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/** Computes the names of one epoch of a service. */
public record EpochKey(SecretKey key, TenantId tenant, int epoch) {

  private static final int NAME_BYTES = 16;

  public Pseudonym of(PersonId person) {
    byte[] message =
        ByteBuffer.allocate(2 * Integer.BYTES + 2 * Long.BYTES)
            .putInt(tenant.value())
            .putInt(epoch)
            .putLong(person.value().getMostSignificantBits())
            .putLong(person.value().getLeastSignificantBits())
            .array();
    try {
      byte[] tag = Hmac.keyed(key).doFinal(message);
      return new Pseudonym(HexFormat.of().formatHex(tag, 0, NAME_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of a service cannot be used", e);
    }
  }
}
