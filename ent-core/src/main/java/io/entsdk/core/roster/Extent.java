package io.entsdk.core.roster;

/** How much of a source is lost to one rejection. */
public enum Extent {
  /** The file, from this line on: what was read before stands. */
  FILE,
  /** The line. */
  LINE,
  /** One value or child reference: the rest of the line goes through. */
  PART
}
