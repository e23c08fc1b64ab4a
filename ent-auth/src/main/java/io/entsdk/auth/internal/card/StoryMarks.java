package io.entsdk.auth.internal.card;

import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.core.internal.key.Hmac;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKey;

/**
 * Remembers of an assigned story just enough to tell whether another one is too like it, and none
 * of its pictures.
 *
 * <p>Two stories that differ in less than three rounds agree on all rounds but two. So for each way
 * to leave two rounds out, one byte of an HMAC over the card id and the pictures of the others is
 * kept, under a key that serves nothing else. Whoever steals tables and keys may find the story,
 * which is worth nothing without the card, and could be tried against its tag with the card.
 *
 * @param card whose story it is, so that equal stories of two cards have nothing in common here
 * @param text two hexadecimal digits for each way
 */
public record StoryMarks(long card, String text) {

  private static final int DIGITS = 2;

  /** Return the marks of {@code story}, assigned with {@code card}. */
  static StoryMarks of(SecretKey key, long card, PictureStory story) {
    StringBuilder text = new StringBuilder();
    for (List<Integer> rounds : choices(story.pictures().size())) {
      text.append(mark(key, card, story.pictures(), rounds));
    }
    return new StoryMarks(card, text.toString());
  }

  /** Tell whether {@code story} differs from this one in less than three rounds, or may. */
  boolean isNear(SecretKey key, PictureStory story) {
    List<List<Integer>> choices = choices(story.pictures().size());
    if (text.length() != choices.size() * DIGITS) {
      return false;
    }
    for (int i = 0; i < choices.size(); i++) {
      String mark = mark(key, card, story.pictures(), choices.get(i));
      if (text.startsWith(mark, i * DIGITS)) {
        return true;
      }
    }
    return false;
  }

  /** Tell whether {@code story} is this one, or looks it. */
  boolean isSame(SecretKey key, PictureStory story) {
    return of(key, card, story).equals(this);
  }

  private static List<List<Integer>> choices(int rounds) {
    List<List<Integer>> choices = new ArrayList<>();
    for (int left = 0; left < rounds; left++) {
      for (int out = left + 1; out < rounds; out++) {
        List<Integer> kept = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
          if (round != left && round != out) {
            kept.add(round);
          }
        }
        choices.add(kept);
      }
    }
    return choices;
  }

  private static String mark(
      SecretKey key, long card, List<Picture> pictures, List<Integer> rounds) {
    ByteBuffer fields = ByteBuffer.allocate(Long.BYTES + 2 * rounds.size()).putLong(card);
    rounds.forEach(
        round -> fields.put(round.byteValue()).put((byte) pictures.get(round).ordinal()));
    try {
      byte[] whole = Hmac.keyed(key).doFinal(fields.array());
      return HexFormat.of().toHexDigits(whole[0]);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of the story marks cannot be used", e);
    }
  }

  @Override
  public String toString() {
    return "StoryMarks[***]";
  }
}
