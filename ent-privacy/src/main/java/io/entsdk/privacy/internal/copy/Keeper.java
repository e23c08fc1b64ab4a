package io.entsdk.privacy.internal.copy;

/** Is who keeps a file. A part with tables and a store without may have the same id. */
record Keeper(Kind kind, String id) {

  /** Says by which of both it is asked. */
  private enum Kind {
    PART,
    STORE
  }

  static Keeper part(String id) {
    return new Keeper(Kind.PART, id);
  }

  static Keeper store(String id) {
    return new Keeper(Kind.STORE, id);
  }
}
