package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.auth.internal.card.AvatarOnFile;
import io.entsdk.auth.internal.card.Looked;
import io.entsdk.auth.internal.card.StorySecret;
import io.entsdk.auth.secret.SecretCheck;
import io.entsdk.auth.throttle.Standing;
import io.entsdk.auth.throttle.Tally;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.auth.throttle.Tried;
import io.entsdk.core.Tenant;
import java.time.Instant;
import java.util.Optional;

/** Judges answers to an avatar from what was read and hashed; writes nothing. */
record AvatarJudge(Tenant tenant, Throttle throttle, Challenge challenge, PictureStory pictures) {

  /**
   * Says what comes of an answer.
   *
   * @param next the counts to keep; empty when the answer does not count
   * @param standing how things stand with these
   */
  record Verdict(boolean letsIn, Optional<Tally> next, Standing standing) {

    private static Verdict uncounted(Standing standing) {
      return new Verdict(false, Optional.empty(), standing);
    }
  }

  /** Return how things stand before a try on {@code device}: closed, unless it is offered there. */
  static Standing standing(Throttle throttle, AvatarOnFile file, Device device, Instant now) {
    Looked looked = file.looked();
    Tried tried = looked.triedOn(device.origin());
    return file.offered()
        ? throttle.standing(looked.tally().tally(), tried, now)
        : new Standing.Closed();
  }

  Standing standing(AvatarOnFile file) {
    return standing(throttle, file, challenge.device(), tenant.kernel().now());
  }

  /** Judge pictures that were checked against {@code checked}, now that {@code file} was read. */
  Verdict of(AvatarOnFile file, AvatarOnFile checked, SecretCheck check) {
    Standing standing = standing(file);
    if (!(standing instanceof Standing.Open)) {
      return Verdict.uncounted(standing);
    }
    if (!file.story().equals(checked.story())) {
      return Verdict.uncounted(new Standing.Waiting(tenant.kernel().now()));
    }
    return check instanceof SecretCheck.Verified && file.story().isPresent()
        ? right(file.looked(), standing)
        : wrong(file.looked());
  }

  private Verdict right(Looked looked, Standing standing) {
    Device device = challenge.device();
    Tried tried = looked.triedOn(device.origin());
    Tally next =
        throttle.succeeded(looked.tally().tally(), tried, device.origin(), tenant.kernel().now());
    return new Verdict(true, Optional.of(next), standing);
  }

  private Verdict wrong(Looked looked) {
    Instant now = tenant.kernel().now();
    Tried tried = looked.triedOn(challenge.device().origin());
    String mark =
        StorySecret.markOf(
            tenant.kernel().keys().currentSecretKey(AuthKeys.PEPPER).key(),
            looked.card().pupil(),
            challenge.code(),
            pictures);
    Tally next = looked.counted(throttle.failed(looked.tally().tally(), tried, mark, now));
    return new Verdict(false, Optional.of(next), throttle.standing(next, tried, now));
  }
}
