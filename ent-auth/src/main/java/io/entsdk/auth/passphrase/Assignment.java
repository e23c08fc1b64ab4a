package io.entsdk.auth.passphrase;

import io.entsdk.auth.internal.passphrase.NewPassphrase;
import io.entsdk.auth.secret.HashLane;
import io.entsdk.auth.secret.SecretOwner;
import io.entsdk.auth.secret.Secrets;
import io.entsdk.core.Secret;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Holds words that were drawn and hashed, between the two units of work of an issue. */
final class Assignment implements AutoCloseable {

  private static final String USE = "passphrase";

  private final List<NewPassphrase> kept = new ArrayList<>();
  private final List<AssignedPassphrase> lines = new ArrayList<>();
  private boolean handedOut;

  private Assignment() {}

  static SecretOwner ownerOf(UUID pupil) {
    return new SecretOwner(USE, pupil);
  }

  /** Draw words for each of {@code chosen} and hash them; no unit of work is open here. */
  static Assignment hashed(Tenant tenant, Secrets secrets, List<PupilChoice.Chosen> chosen) {
    SecureRandom random = tenant.kernel().random();
    Assignment assignment = new Assignment();
    for (PupilChoice.Chosen one : chosen) {
      PupilLogin login = one.login().orElseGet(() -> PupilLogin.draw(random));
      try (Passphrase words = Passphrase.draw(random);
          Secret secret = words.secret()) {
        UUID pupil = one.pupil().value();
        assignment.kept.add(
            new NewPassphrase(
                pupil, login.digits(), secrets.hash(secret, ownerOf(pupil), HashLane.REHASH)));
        assignment.lines.add(new AssignedPassphrase(new PersonId(pupil), login, words.text()));
      }
    }
    return assignment;
  }

  List<NewPassphrase> kept() {
    return kept;
  }

  /** Hand the words out, once they are on file. */
  PassphraseSheet sheet() {
    handedOut = true;
    return new PassphraseSheet(lines);
  }

  @Override
  public void close() {
    if (!handedOut) {
      lines.forEach(AssignedPassphrase::wipe);
    }
  }
}
