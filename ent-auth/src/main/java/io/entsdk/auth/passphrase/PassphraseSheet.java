package io.entsdk.auth.passphrase;

import java.util.List;

/**
 * Holds the logins and words of one issue, shown this once and wiped on close. They cannot be had
 * again; issuing again assigns new words.
 */
public final class PassphraseSheet implements AutoCloseable {

  private final List<AssignedPassphrase> lines;

  PassphraseSheet(List<AssignedPassphrase> lines) {
    this.lines = List.copyOf(lines);
  }

  /** Return the lines, in the order of the pupils' names. */
  public List<AssignedPassphrase> lines() {
    return lines;
  }

  @Override
  public void close() {
    lines.forEach(AssignedPassphrase::wipe);
  }

  @Override
  public String toString() {
    return "PassphraseSheet[" + lines.size() + " lines]";
  }
}
