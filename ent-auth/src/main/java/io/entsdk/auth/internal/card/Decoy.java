package io.entsdk.auth.internal.card;

import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.key.Hmac;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Answers for a card without asking whether anybody has it, the same each time.
 *
 * <p>The places of the pictures are a child's to remember from one day to the next, and a
 * stranger's to learn nothing from: they follow from the card id under a key of the host, for every
 * card alike.
 *
 * @param subject whom wrong tries with this card count against if nobody has it
 * @param grids the pictures to show, round by round
 */
public record Decoy(UUID subject, List<List<Picture>> grids) {

  /** Unknown cards are counted in this many places a tenant, so that no flood fills the table. */
  private static final int PLACES = 1 << 16;

  private static final byte SUBJECT = -1;

  /** One HMAC places 17 pictures, two place 33: more than any plan shows. */
  private static final byte MORE = 16;

  public Decoy {
    grids = List.copyOf(grids);
  }

  /** Draw what follows from the card id of {@code code}. */
  public static Decoy of(Kernel kernel, CardCode code) {
    Draw draw = new Draw(kernel.keys().currentSecretKey(AuthKeys.LAYOUT).key(), code);
    List<List<Picture>> rounds = code.plan().rounds().rounds();
    return new Decoy(
        draw.subject(),
        rounds.stream().map(round -> draw.shuffled(round, rounds.indexOf(round))).toList());
  }

  private record Draw(SecretKey key, CardCode code) {

    UUID subject() {
      int place = Math.floorMod(ByteBuffer.wrap(drawn(SUBJECT)).getInt(), PLACES);
      return new UUID(code.tenant().value(), place);
    }

    /** Rounds of the same pictures show them in the same places. */
    List<Picture> shuffled(List<Picture> round, int first) {
      ByteBuffer drawn = ByteBuffer.wrap(drawn((byte) first));
      List<Picture> grid = new ArrayList<>(round);
      for (int last = grid.size() - 1; last > 0; last--) {
        if (!drawn.hasRemaining()) {
          drawn = ByteBuffer.wrap(drawn((byte) (first + MORE)));
        }
        Collections.swap(grid, last, Math.floorMod(drawn.getShort(), last + 1));
      }
      return List.copyOf(grid);
    }

    private byte[] drawn(byte use) {
      try {
        return Hmac.keyed(key)
            .doFinal(
                ByteBuffer.allocate(Integer.BYTES + Long.BYTES + 1)
                    .putInt(code.tenant().value())
                    .putLong(code.card())
                    .put(use)
                    .array());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("The key of the layouts cannot be used", e);
      }
    }
  }
}
