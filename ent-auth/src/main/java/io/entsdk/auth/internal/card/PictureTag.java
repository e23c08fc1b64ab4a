package io.entsdk.auth.internal.card;

import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.core.internal.key.Hmac;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Binds a story to its card, its pupil and its tenant under the pepper.
 *
 * <p>Form 1: {@code HMAC-SHA-256(pepper, 1 | tenant | pupil | card id | card secret | plan | number
 * of pictures | pictures)}, each field of fixed width, a picture by its place. The card secret is
 * kept nowhere: whoever steals the tables and the pepper still lacks 128 bits. What is kept begins
 * with the form, so that another one can stand beside it.
 */
public final class PictureTag {

  private static final byte FORM = 1;

  private static final int FIELDS =
      1 + Integer.BYTES + 2 * Long.BYTES + Long.BYTES + CardCode.SECRET_BYTES + 2;

  private PictureTag() {}

  /** Return the tag of {@code story} for {@code pupil} and the card of {@code code}. */
  public static byte[] of(SecretKey pepper, UUID pupil, CardCode code, PictureStory story) {
    List<Picture> pictures = story.pictures();
    ByteBuffer fields =
        ByteBuffer.allocate(FIELDS + pictures.size())
            .put(FORM)
            .putInt(code.tenant().value())
            .putLong(pupil.getMostSignificantBits())
            .putLong(pupil.getLeastSignificantBits());
    code.writeTo(fields);
    fields.put((byte) code.plan().number()).put((byte) pictures.size());
    pictures.forEach(picture -> fields.put((byte) picture.ordinal()));
    try {
      return Hmac.keyed(pepper).doFinal(fields.array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The pepper of the cards cannot be used", e);
    } finally {
      Arrays.fill(fields.array(), (byte) 0);
    }
  }

  /** Return the text that is kept of {@code tag}. */
  static String kept(byte[] tag) {
    return FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
  }

  /**
   * Return the tag of which {@code kept} was kept; one that nothing fits if its form is unknown.
   */
  static byte[] read(String kept) {
    return kept.charAt(0) == '0' + FORM
        ? Base64.getUrlDecoder().decode(kept.substring(1))
        : new byte[0];
  }
}
