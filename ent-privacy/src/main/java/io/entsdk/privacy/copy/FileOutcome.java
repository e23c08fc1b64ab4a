package io.entsdk.privacy.copy;

/** Says what became of one file when a copy was made. */
public enum FileOutcome {
  COPIED,
  /** The part names it and has it no more. */
  MISSING,
  /** The copy might hold it when it was named, and no more when it was to be opened. */
  TAKEN_BACK,
  /** The part failed, at once or half way through. */
  FAILED,
  /** The part did not answer in time, at once or half way through. */
  HANGS,
  /** The part had not answered in time for an earlier one. */
  NOT_TRIED,
  /** There is more of it than the part says; what it says was copied. */
  LONGER_THAN_SAID,
  /** There is less of it than the part says; all of it was copied. */
  SHORTER_THAN_SAID,
  /** It is longer than one file of a copy may be. */
  TOO_LONG,
  /** With it the files of the copy would be longer together than they may be. */
  NO_ROOM,
  /** Nobody has looked yet whether it is harmful. */
  UNCHECKED,
  HARMFUL
}
