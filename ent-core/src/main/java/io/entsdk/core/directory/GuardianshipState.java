package io.entsdk.core.directory;

/**
 * Says what a guardian may receive, sign and see of a child; an import only ever writes {@link
 * #UNVERIFIED}.
 */
public enum GuardianshipState {
  /** From a source that is silent on authority: general class information only, signs nothing. */
  UNVERIFIED,
  /** Exercises parental authority, alone or jointly (code civil 372). */
  FULL,
  /**
   * Keeps the right to supervise while the other parent exercises authority (code civil 373-2-1).
   */
  SUPERVISION_ONLY,
  /** Authority was withdrawn by a judgment (code civil 378 to 381). */
  WITHDRAWN,
  /** A court forbids contact (code civil 515-11). */
  CONTACT_PROHIBITED,
  /** Authority was delegated to this person or organisation (code civil 377). */
  DELEGATED,
  /**
   * Cares for the child day by day, as a foster family or home: daily information, and what the
   * document lists.
   */
  DAILY_CARE,
  /** May collect the child; has no account. */
  CONTACT_ONLY;

  /** Return how far this state gives {@code right}, before any document is looked at. */
  public Allowance allowance(GuardianshipRight right) {
    return GuardianshipPolicy.of(this, right);
  }

  /**
   * Tell whether what is said to all families of a class reaches this guardian, who may then say
   * that it was seen.
   */
  public boolean receivesClassInformation() {
    return allowance(GuardianshipRight.CLASS_INFORMATION) == Allowance.YES;
  }

  /** Tell whether somebody in this state must have a document that says so. */
  public boolean needsDocument() {
    return switch (this) {
      case UNVERIFIED, FULL, CONTACT_ONLY -> false;
      case SUPERVISION_ONLY, WITHDRAWN, CONTACT_PROHIBITED, DELEGATED, DAILY_CARE -> true;
    };
  }

  /**
   * Tell whether an organisation can be in this state; a parent's own standing is nobody's else.
   */
  public boolean fitsOrganisations() {
    return switch (this) {
      case UNVERIFIED, FULL, SUPERVISION_ONLY -> false;
      case WITHDRAWN, CONTACT_PROHIBITED, DELEGATED, DAILY_CARE, CONTACT_ONLY -> true;
    };
  }
}
