package io.entsdk.auth.passphrase;

import io.entsdk.core.directory.PersonId;
import java.util.Arrays;

/** Is one line of a sheet: whose login and words they are. Prints nothing of them. */
public final class AssignedPassphrase {

  private final PersonId pupil;
  private final PupilLogin login;
  private final char[] words;
  private boolean wiped;

  AssignedPassphrase(PersonId pupil, PupilLogin login, char[] words) {
    this.pupil = pupil;
    this.login = login;
    this.words = words;
  }

  public PersonId pupil() {
    return pupil;
  }

  public PupilLogin login() {
    return login;
  }

  /** Return the five words between blanks, as a copy that is the caller's to wipe. */
  public char[] words() {
    if (wiped) {
      throw new IllegalStateException("This sheet is closed; issuing again assigns new words");
    }
    return words.clone();
  }

  void wipe() {
    wiped = true;
    Arrays.fill(words, ' ');
  }

  @Override
  public String toString() {
    return "AssignedPassphrase[" + pupil + "]";
  }
}
