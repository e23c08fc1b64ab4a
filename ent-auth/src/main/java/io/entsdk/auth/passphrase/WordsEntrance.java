package io.entsdk.auth.passphrase;

import io.entsdk.auth.internal.passphrase.PassphraseDesk;
import io.entsdk.auth.internal.passphrase.PassphraseOnFile;
import io.entsdk.auth.internal.passphrase.PassphraseTry;
import io.entsdk.auth.internal.passphrase.WordsJudge;
import io.entsdk.auth.internal.throttle.Contest;
import io.entsdk.auth.internal.throttle.StoredTries;
import io.entsdk.auth.internal.throttle.Unlooked;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.secret.HashLane;
import io.entsdk.auth.secret.SecretCheck;
import io.entsdk.auth.secret.Secrets;
import io.entsdk.auth.throttle.Standing;
import io.entsdk.core.Secret;
import io.entsdk.core.Tenant;
import java.util.Optional;

/** Takes a try of a passphrase through its three steps: read, hash, conclude. */
final class WordsEntrance {

  private final Tenant tenant;
  private final Secrets secrets;

  WordsEntrance(Tenant tenant, Secrets secrets) {
    this.tenant = tenant;
    this.secrets = secrets;
  }

  SignIn enter(PupilLogin login, Passphrase words, Device device) {
    return read(login)
        .flatMap(file -> hashed(login, words, device, file))
        .orElseGet(SignIn.Unavailable::new);
  }

  private Optional<PassphraseOnFile> read(PupilLogin login) {
    Optional<PassphraseOnFile> file =
        new Contest(tenant).win(unit -> Optional.of(new PassphraseDesk(unit).look(login.digits())));
    Optional<StoredTries> store = StoredTries.of(tenant);
    return store.isEmpty() ? file : file.flatMap(found -> counted(found, store.get()));
  }

  private static Optional<PassphraseOnFile> counted(PassphraseOnFile file, StoredTries store) {
    return store
        .win(() -> Optional.of(store.readWords(file.tries())))
        .map(read -> file.counting(read.tally().pupil()));
  }

  private Optional<SignIn> hashed(
      PupilLogin login, Passphrase words, Device device, PassphraseOnFile file) {
    WordsJudge judge = judge(device);
    Standing standing = judge.standing(file.tries().counts());
    if (!(standing instanceof Standing.Open)) {
      tenant.kernel().meters().count("sign-in-refused", file.refusal(true).code());
      return Optional.of(judge.told(standing));
    }
    SecretCheck check = check(file, words);
    if (check instanceof SecretCheck.Unavailable) {
      Unlooked.HASHING.countIn(tenant.kernel());
      return Optional.empty();
    }
    return new PassphraseTry(tenant, judge(device), file, check).conclude(login.digits());
  }

  private WordsJudge judge(Device device) {
    return new WordsJudge(Passphrases.THROTTLE, device, tenant.kernel().now());
  }

  /** Hash what was given; no unit of work is open here. */
  private SecretCheck check(PassphraseOnFile file, Passphrase words) {
    try (Secret given = words.secret()) {
      return file.words()
          .map(kept -> secrets.check(kept, given, Assignment.ownerOf(file.pupil()), HashLane.PUPIL))
          .orElseGet(() -> secrets.checkNobody(given, HashLane.PUPIL));
    }
  }
}
