package io.entsdk.core.roster;

/**
 * Where a statement of a source was read.
 *
 * @param file the file name, without its folder
 * @param line the physical line as an editor counts it, from 1; 0 stands for the file as a whole
 */
public record Origin(String file, long line) {

  /** Return the origin of what concerns {@code file} as a whole. */
  public static Origin wholeFile(String file) {
    return new Origin(file, 0);
  }
}
