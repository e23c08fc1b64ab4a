package io.entsdk.auth.testkit;

import io.entsdk.auth.Auth;
import io.entsdk.auth.passphrase.AssignedPassphrase;
import io.entsdk.auth.passphrase.Passphrase;
import io.entsdk.auth.passphrase.PassphraseSheet;
import io.entsdk.auth.passphrase.PupilLogin;
import io.entsdk.auth.passphrase.WordList;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.directory.PersonId;
import java.util.HashMap;
import java.util.Map;

/** Holds the logins and words of pupils, as these would. */
public final class PupilWords {

  private final Auth auth;
  private final Map<PersonId, PupilLogin> logins = new HashMap<>();
  private final Map<PersonId, String> words = new HashMap<>();

  private PupilWords(Auth auth) {
    this.auth = auth;
  }

  /** Keep what {@code sheet} shows, and close it. */
  public static PupilWords of(Auth auth, PassphraseSheet sheet) {
    PupilWords kept = new PupilWords(auth);
    try (sheet) {
      for (AssignedPassphrase line : sheet.lines()) {
        kept.logins.put(line.pupil(), line.login());
        kept.words.put(line.pupil(), new String(line.words()));
      }
    }
    return kept;
  }

  public PupilLogin login(PersonId pupil) {
    return known(logins, pupil);
  }

  /** Return the words that {@code pupil} knows by heart. */
  public String words(PersonId pupil) {
    return known(words, pupil);
  }

  /** Return words that are not those of {@code pupil}; others for each {@code number}. */
  public String wrongWords(PersonId pupil, int number) {
    String[] right = words(pupil).split(" ");
    int place = WordList.french().words().indexOf(right[0]);
    right[0] = WordList.french().words().get((place + number) % WordList.SIZE);
    return String.join(" ", right);
  }

  /** Type the login of {@code pupil} and {@code typed} on {@code device}. */
  public SignIn enter(PersonId pupil, String typed, Device device) {
    try (Passphrase given = Passphrase.read(typed).orElseThrow()) {
      return auth.passphrases().enter(login(pupil), given, device);
    }
  }

  /** Sign {@code pupil} in on {@code device}. */
  public SignIn.Accepted signIn(PersonId pupil, Device device) {
    SignIn outcome = enter(pupil, words(pupil), device);
    if (outcome instanceof SignIn.Accepted in) {
      return in;
    }
    throw new IllegalStateException("Pupil " + pupil + " was not let in: " + outcome);
  }

  private static <T> T known(Map<PersonId, T> ofPupils, PersonId pupil) {
    T found = ofPupils.get(pupil);
    if (found == null) {
      throw new IllegalArgumentException("Person " + pupil + " got no words");
    }
    return found;
  }
}
