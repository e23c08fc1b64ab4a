package io.entsdk.auth.internal.card;

import io.entsdk.auth.secret.HashedSecret;
import io.entsdk.auth.throttle.Origin;
import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.Throttle;
import java.time.Instant;
import java.util.Optional;

/**
 * Holds what one look at an avatar has found: a pupil's story, or nobody's, and what is counted
 * there.
 *
 * @param offered whether the device sits in an open window of a school that allows it
 * @param story empty when the avatar is nobody's there, or the pupil may not get in that way now
 */
public record AvatarOnFile(boolean offered, Looked looked, Optional<Story> story) {

  /** Return the same with what is counted elsewhere than in the tables. */
  public AvatarOnFile showing(Looked counted) {
    return new AvatarOnFile(offered, counted, story);
  }

  /** Return why a try from {@code device} that was looked at is not let in. */
  public Refusal refusal(Throttle throttle, Origin device, Instant now) {
    return offered && story.isPresent() ? looked.refusal(throttle, device, now) : Refusal.UNKNOWN;
  }

  /**
   * Is a story that lets in without its card.
   *
   * @param code id and plan of the card; its secret is not kept and not here
   */
  public record Story(CardCode code, HashedSecret hash) {

    @Override
    public String toString() {
      return "Story[***]";
    }
  }

  @Override
  public String toString() {
    return "AvatarOnFile[***]";
  }
}
