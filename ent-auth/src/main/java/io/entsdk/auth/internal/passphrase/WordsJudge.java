package io.entsdk.auth.internal.passphrase;

import io.entsdk.auth.internal.device.DeviceTokens;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.secret.SecretCheck;
import io.entsdk.auth.throttle.Origin;
import io.entsdk.auth.throttle.Standing;
import io.entsdk.auth.throttle.ThrottlePolicy;
import io.entsdk.auth.throttle.TryCounts;
import java.time.Instant;

/** Judges tries of words from what was read and hashed. */
public record WordsJudge(ThrottlePolicy policy, Device device, Instant now) {

  /** Wrong words leave no mark: one of them missed by a word would give four away. */
  private static final String NO_MARK = "-";

  private static final int ORIGIN_CHARS = 22;

  /**
   * Says what comes of a try.
   *
   * @param next the counts to keep
   * @param standing how things stand with these
   * @param waited whether it came before its time and was not looked at
   */
  record Verdict(boolean letsIn, TryCounts next, Standing standing, boolean waited) {}

  /** Return how things stand before a try. */
  public Standing standing(TryCounts counts) {
    return policy.standing(counts, counts.originOf(origin(device)), now);
  }

  /** Judge words that were checked against {@code checked}, now that {@code file} was read. */
  Verdict of(PassphraseOnFile file, PassphraseOnFile checked, SecretCheck check, Device known) {
    TryCounts counts = file.tries().counts();
    Origin from = counts.originOf(origin(device));
    Standing standing = policy.standing(counts, from, now);
    boolean open = standing instanceof Standing.Open;
    if (open && check instanceof SecretCheck.Verified && checked.isThatOf(file)) {
      return new Verdict(true, policy.succeeded(counts, from, origin(known), now), standing, false);
    }
    TryCounts next = open ? policy.failed(counts, from, NO_MARK, now) : counts;
    return new Verdict(false, next, policy.standing(next, from, now), !open);
  }

  /** Return what a pupil is told in this standing; a free try is a wait that is over. */
  public SignIn told(Standing standing) {
    if (standing instanceof Standing.Closed) {
      return new SignIn.AskTeacher();
    }
    return new SignIn.Wait(standing instanceof Standing.Waiting waiting ? waiting.until() : now);
  }

  private static Origin origin(Device device) {
    String hash = DeviceTokens.hashOf(device);
    return hash.isEmpty() ? Origin.STRANGERS : new Origin(hash.substring(0, ORIGIN_CHARS));
  }
}
