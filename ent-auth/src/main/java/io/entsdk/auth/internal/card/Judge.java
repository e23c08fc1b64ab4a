package io.entsdk.auth.internal.card;

import io.entsdk.auth.throttle.Origin;
import io.entsdk.auth.throttle.Standing;
import io.entsdk.auth.throttle.ThrottlePolicy;
import io.entsdk.auth.throttle.TryCounts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;

/**
 * Judges an attempt from what was read, at the cost of one HMAC whatever comes of it: the right
 * pictures of a pupil who has to wait are worth no more than wrong ones.
 */
public record Judge(ThrottlePolicy policy, Instant now) {

  private static final int MARK_BYTES = 8;

  /**
   * Says what comes of an attempt.
   *
   * @param letsIn whether card, pictures and throttle let the pupil in
   * @param next the counts to keep, unless it does
   * @param standing how things stand with those counts
   */
  public record Judgement(boolean letsIn, TryCounts next, Standing standing) {}

  public Judgement of(Attempt attempt, Looked looked, SecretKey pepper) {
    byte[] tag = PictureTag.of(pepper, looked.card().pupil(), attempt.code(), attempt.story());
    boolean right = looked.card().fits(tag) & looked.known();
    TryCounts counts = looked.tries().counts();
    Origin origin = looked.originOf(attempt.device());
    Standing standing = policy.standing(counts, origin, now);
    if (right || !(standing instanceof Standing.Open)) {
      return new Judgement(right && standing instanceof Standing.Open, counts, standing);
    }
    TryCounts next = policy.failed(counts, origin, mark(tag), now);
    return new Judgement(false, next, policy.standing(next, origin, now));
  }

  /** The tag of a wrong answer tells nothing of it to whoever lacks the card: a part will do. */
  private static String mark(byte[] tag) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(tag, MARK_BYTES));
  }
}
