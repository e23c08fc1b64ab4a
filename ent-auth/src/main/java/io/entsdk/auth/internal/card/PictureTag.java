package io.entsdk.auth.internal.card;

import io.entsdk.auth.internal.Hmac;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureStory;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Binds a story to its card, its pupil and its tenant under the pepper.
 *
 * <p>{@code HMAC-SHA-256(pepper, tenant | pupil | card id | card secret | pictures)}, each field of
 * fixed width. The card secret is kept nowhere: whoever steals the tables and the pepper still
 * lacks 128 bits.
 */
public final class PictureTag {

  private static final int KINDS = 4;
  private static final int FIELDS =
      Integer.BYTES + 2 * Long.BYTES + Long.BYTES + CardCode.SECRET_BYTES + KINDS;

  private PictureTag() {}

  /** Return the tag of {@code story} for {@code pupil} and the card of {@code code}. */
  public static byte[] of(SecretKey pepper, UUID pupil, CardCode code, PictureStory story) {
    ByteBuffer fields =
        ByteBuffer.allocate(FIELDS)
            .putInt(code.tenant().value())
            .putLong(pupil.getMostSignificantBits())
            .putLong(pupil.getLeastSignificantBits());
    code.writeTo(fields);
    for (Picture picture : story.pictures()) {
      fields.put((byte) picture.ordinal());
    }
    try {
      return Hmac.keyed(pepper).doFinal(fields.array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The pepper of the cards cannot be used", e);
    } finally {
      Arrays.fill(fields.array(), (byte) 0);
    }
  }
}
