package io.entsdk.privacy.consent;

import io.entsdk.core.directory.Guardian;

/** Is whose answer it is. */
public sealed interface ConsentParty {

  /** Means the person whom the consent is about: the child, or the adult. */
  record Oneself() implements ConsentParty {}

  /** Means somebody, or an organisation, that answers for the child. */
  record Holder(Guardian guardian) implements ConsentParty {}

  /** Means somebody who answered for the child, and is erased since. */
  record Erased() implements ConsentParty {}

  static ConsentParty oneself() {
    return new Oneself();
  }

  static ConsentParty of(Guardian guardian) {
    return new Holder(guardian);
  }
}
