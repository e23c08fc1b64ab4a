package io.entsdk.quickstart;

import io.entsdk.auth.Auth;
import io.entsdk.auth.passphrase.Passphrase;
import io.entsdk.auth.passphrase.PassphraseSheet;
import io.entsdk.auth.passphrase.PupilLogin;
import io.entsdk.auth.passphrase.WordList;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.secret.FormerHash;
import io.entsdk.auth.secret.HashLane;
import io.entsdk.auth.secret.HashedSecret;
import io.entsdk.auth.secret.SecretCheck;
import io.entsdk.auth.secret.SecretOwner;
import io.entsdk.core.Actor;
import io.entsdk.core.Secret;
import io.entsdk.core.directory.SchoolClass;
import java.nio.CharBuffer;
import java.util.Optional;

/**
 * Gives a CM2 five words each, and takes a password over from another system; ent-auth's README.
 */
final class Words {

  private Words() {}

  static void assign(Auth auth, SchoolClass cm2, Actor alan) {
    try (PassphraseSheet sheet = auth.passphrases().issue(cm2, alan)) { // once only, wiped on close
      sheet.lines().forEach(line -> System.out.println(line.login().inGroups())); // 482 719 365
    }
  }

  static Optional<SignIn> enter(Auth auth, String login, char[] typed, Device device) {
    Optional<PupilLogin> given = PupilLogin.read(login); // empty: a slip of the finger
    Optional<Passphrase> words = Passphrase.read(CharBuffer.wrap(typed));
    if (given.isEmpty() || words.isEmpty()) { // nothing was asked, nothing is counted
      WordList.french().find("chapo").ifPresent(System.out::println); // empty: tell which word
      return Optional.empty();
    }
    try (Passphrase five = words.get()) {
      return Optional.of(auth.passphrases().enter(given.get(), five, device));
    }
  }

  static HashedSecret takeOver(Auth auth, String bcrypt, SecretOwner owner) {
    return auth.secrets().wrap(FormerHash.bcrypt(bcrypt), owner, HashLane.REHASH);
  }

  static boolean check(Auth auth, HashedSecret stored, Secret given, SecretOwner owner) {
    SecretCheck check = auth.secrets().check(stored, given, owner, HashLane.ADULT);
    if (check instanceof SecretCheck.Unavailable) {
      throw new IllegalStateException("503: try again soon"); // never counted, never "wrong"
    }
    if (check instanceof SecretCheck.Verified right) {
      right.renewed().ifPresent(better -> System.out.println("keep this one from now on"));
      return true;
    }
    return false; // Wrong: count it
  }
}
