package io.entsdk.auth.internal.card;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.secret.SecretOwner;
import io.entsdk.core.Secret;
import io.entsdk.core.internal.key.Hmac;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Says what is hashed of a story that lets in without its card: card id, plan, number of pictures
 * and pictures, each by its place.
 *
 * <p>Pupil and tenant are bound by the {@linkplain SecretOwner owner}. The secret of the card is
 * not: that is the point, and why it is worth less.
 */
public final class StorySecret {

  private static final String USE = "story";
  private static final int FIELDS = Long.BYTES + 2;
  private static final int MARK_BYTES = 8;

  private StorySecret() {}

  public static SecretOwner ownerOf(UUID pupil) {
    return new SecretOwner(USE, pupil);
  }

  /** Return what is hashed of {@code story}, for the caller to close. */
  public static Secret of(CardCode code, PictureStory story) {
    byte[] bytes = bytes(code, story, new byte[0]);
    try {
      return Secret.of(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /**
   * Return the mark by which the same mistake is known again: no more than {@code key} hides, which
   * hides the story itself as well.
   */
  public static String markOf(SecretKey key, UUID pupil, CardCode code, PictureStory story) {
    byte[] prefix = ("mark/" + code.tenant().value() + "/" + pupil).getBytes(US_ASCII);
    try {
      byte[] tag = Hmac.keyed(key).doFinal(bytes(code, story, prefix));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(tag, MARK_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The pepper of the cards cannot be used", e);
    }
  }

  private static byte[] bytes(CardCode code, PictureStory story, byte[] prefix) {
    List<Picture> pictures = story.pictures();
    ByteBuffer fields = ByteBuffer.allocate(prefix.length + FIELDS + pictures.size());
    fields.put(prefix).putLong(code.card());
    fields.put((byte) code.plan().number()).put((byte) pictures.size());
    pictures.forEach(picture -> fields.put((byte) picture.ordinal()));
    return fields.array();
  }
}
