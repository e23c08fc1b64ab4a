package io.entsdk.core.directory;

/** Says what speaks against two persons being one, or changes for somebody if they are. */
public enum MergeConflict {
  /** One answers for the other: nobody is their own guardian. */
  GUARDIAN_AND_CHILD(true, true),
  /** One is or was a pupil, the other works in a school or answers for a child. */
  PUPIL_AND_ADULT(true, true),
  /** Their dates of birth differ. */
  DIFFERENT_BIRTH_DATES(false, true),
  /** Another system knows them as two. */
  DIFFERENT_EXTERNAL_IDS(false, true),
  /** They are in one class on the same day, as two children are. */
  SAME_CLASS(false, true),
  /** Somebody has said that they are two. */
  SAID_APART(false, true),
  /** They are in different schools on the same day. */
  SEVERAL_SCHOOLS(false, false),
  /** They answer for one child on different terms, or one person for them: the strictest count. */
  DIFFERENT_TERMS(false, false),
  /** Data of one are restricted, which nobody uses or changes: what would be shown is left out. */
  RESTRICTED(true, false),
  /** Something keeps data of one from being erased, and those of both from then on. */
  HELD(false, false);

  private final boolean blocks;
  private final boolean tellsApart;

  MergeConflict(boolean blocks, boolean tellsApart) {
    this.blocks = blocks;
    this.tellsApart = tellsApart;
  }

  /** Tell whether nothing makes one person of such two. */
  public boolean blocks() {
    return blocks;
  }

  /** Tell whether it takes more than the same names and date of birth to make them one. */
  public boolean tellsApart() {
    return tellsApart;
  }
}
