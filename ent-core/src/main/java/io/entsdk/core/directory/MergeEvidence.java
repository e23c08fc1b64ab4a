package io.entsdk.core.directory;

/**
 * Says what shows that two persons of the directory are one. Names alone never do, and there is no
 * way to give them. Prints without what it holds.
 */
public sealed interface MergeEvidence {

  /** Return the evidence that somebody of the school has seen one paper for both. */
  static MergeEvidence sameDocument(LegalDocument document) {
    return new SameDocument(document);
  }

  /**
   * Return the evidence that another system knows both as one user, whom one of them is bound to.
   */
  static MergeEvidence sameUser(ExternalId user) {
    return new SameUser(user);
  }

  /**
   * Return the evidence that both have the same names and date of birth; for pupils, for of nobody
   * else a date of birth is kept.
   */
  static MergeEvidence sameBirth() {
    return new SameBirth();
  }

  /** Means one paper that was seen. */
  record SameDocument(LegalDocument document) implements MergeEvidence {}

  /** Means one user of another system. */
  record SameUser(ExternalId user) implements MergeEvidence {

    @Override
    public String toString() {
      return "SameUser[" + user.system() + "]";
    }
  }

  /** Means the same names and date of birth. */
  record SameBirth() implements MergeEvidence {}
}
