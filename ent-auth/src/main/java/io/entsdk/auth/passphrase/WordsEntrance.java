package io.entsdk.auth.passphrase;

import io.entsdk.auth.internal.passphrase.PassphraseDesk;
import io.entsdk.auth.internal.passphrase.PassphraseOnFile;
import io.entsdk.auth.internal.passphrase.PassphraseTry;
import io.entsdk.auth.internal.throttle.Contest;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.secret.HashLane;
import io.entsdk.auth.secret.SecretCheck;
import io.entsdk.auth.secret.Secrets;
import io.entsdk.auth.throttle.Standing;
import io.entsdk.core.Secret;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Optional;

/** Takes a try of a passphrase through its three steps: read, hash, conclude. */
final class WordsEntrance {

  private final Tenant tenant;
  private final Secrets secrets;

  WordsEntrance(Tenant tenant, Secrets secrets) {
    this.tenant = tenant;
    this.secrets = secrets;
  }

  /** Holds what the first unit of work has found. */
  private record Read(PassphraseOnFile file, Standing standing, SignIn told) {}

  SignIn enter(PupilLogin login, Passphrase words, Device device) {
    Contest contest = new Contest(tenant);
    Optional<Read> read = contest.win(unit -> Optional.of(read(unit, login, device)));
    if (read.isEmpty()) {
      return new SignIn.Unavailable();
    }
    if (!(read.get().standing() instanceof Standing.Open)) {
      return read.get().told();
    }
    PassphraseOnFile file = read.get().file();
    SecretCheck check = check(file, words);
    return check instanceof SecretCheck.Unavailable
        ? new SignIn.Unavailable()
        : contest
            .win(unit -> step(unit, device).conclude(login.digits(), file, check))
            .orElseGet(SignIn.Unavailable::new);
  }

  private static Read read(Unit unit, PupilLogin login, Device device) {
    PassphraseTry step = step(unit, device);
    PassphraseOnFile file = new PassphraseDesk(unit).look(login.digits());
    Standing standing = step.standing(file);
    return new Read(file, standing, step.told(standing));
  }

  /** Hash what was given; no unit of work is open here. */
  private SecretCheck check(PassphraseOnFile file, Passphrase words) {
    try (Secret given = words.secret()) {
      return file.words()
          .map(kept -> secrets.check(kept, given, Assignment.ownerOf(file.pupil()), HashLane.PUPIL))
          .orElseGet(() -> secrets.checkNobody(given, HashLane.PUPIL));
    }
  }

  private static PassphraseTry step(Unit unit, Device device) {
    return new PassphraseTry(unit, Passphrases.THROTTLE, device);
  }
}
