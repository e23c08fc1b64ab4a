package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.card.AvatarOnFile;
import io.entsdk.auth.internal.card.StorySecret;
import io.entsdk.auth.internal.throttle.Unlooked;
import io.entsdk.auth.secret.HashLane;
import io.entsdk.auth.secret.SecretCheck;
import io.entsdk.auth.secret.Secrets;
import io.entsdk.auth.throttle.Standing;
import io.entsdk.core.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes an answer to an avatar through its three steps: look, hash without a connection, and count
 * or let in.
 *
 * <p>An avatar that nobody has takes the same steps, a hash in the same lane included. While a wait
 * runs, and on a device of no window, nothing is hashed for anybody.
 */
record AvatarAnswer(Counting counting, Supplier<Secrets> secrets, AvatarTry given) {

  SignIn judge() {
    Optional<AvatarOnFile> read = counting.found(given);
    return read.isEmpty() ? new SignIn.Unavailable() : judge(read.get());
  }

  private SignIn judge(AvatarOnFile read) {
    Instant now = counting.tenant().kernel().now();
    Standing standing = given.standing(read, now);
    if (!(standing instanceof Standing.Open)) {
      return counting.refused(given, read, standing, now);
    }
    SecretCheck check = check(read);
    if (check instanceof SecretCheck.Unavailable) {
      Unlooked.HASHING.countIn(counting.tenant().kernel());
      return new SignIn.Unavailable();
    }
    return counting.outcome(given.with(read, check)).orElseGet(SignIn.Unavailable::new);
  }

  /** Hash what was tapped; no unit of work is open here. */
  private SecretCheck check(AvatarOnFile file) {
    try (Secret tapped = StorySecret.of(given.challenge().code(), given.pictures())) {
      return file.story()
          .map(
              story ->
                  secrets
                      .get()
                      .check(
                          story.hash(),
                          tapped,
                          StorySecret.ownerOf(file.looked().card().pupil()),
                          HashLane.PUPIL))
          .orElseGet(() -> secrets.get().checkNobody(tapped, HashLane.PUPIL));
    }
  }
}
