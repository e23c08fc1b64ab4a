package io.entsdk.core.launch;

import io.entsdk.core.directory.ConventionId;
import java.net.URI;

/** Is what shows that a requirement is met; the papers themselves are kept elsewhere. */
public sealed interface Proof {

  /**
   * Names a paper, so that it can be found again: a contract, a notice, a letter.
   *
   * @param reference 1 to 200 characters, without names of people
   */
  record Document(String reference) implements Proof {}

  /**
   * Says how things are: where data are hosted, who has access.
   *
   * @param text 1 to 1,000 characters
   */
  record Statement(String text) implements Proof {}

  /**
   * Says where something can be read.
   *
   * @param page begins with {@code https://}
   */
  record Address(URI page) implements Proof {}

  /** Points at a convention of the directory, and holds no longer than that one. */
  record Agreed(ConventionId convention) implements Proof {}

  /**
   * Says why something is not needed here, where the law lets the controller decide.
   *
   * @param reason 1 to 1,000 characters
   */
  record NotNeeded(String reason) implements Proof {}
}
