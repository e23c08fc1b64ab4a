package io.entsdk.sample;

import org.jspecify.annotations.Nullable;

/**
 * What a good importer says about a damaged file.
 *
 * @param line counted from 1, the header, as an editor shows it
 * @param column the name of the column, none when it is about the whole line
 */
public record Finding(OndeFile file, int line, @Nullable String column, Reason reason) {

  /** The kinds of damage. */
  public enum Reason {
    /** No byte at all. */
    EMPTY_FILE,
    /** The first line is not the header of this file. */
    WRONG_HEADER,
    /** The header once more, among the rows. */
    REPEATED_HEADER,
    /** A line longer than any row can be. */
    LINE_TOO_LONG,
    /** The file ends inside quotes. */
    UNCLOSED_QUOTE,
    /** Bytes that are no text in the charset that the file announces. */
    INVALID_ENCODING,
    /** NUL, bell, escape and the like. */
    CONTROL_CHARACTER,
    /** A cell that a spreadsheet would run. */
    FORMULA,
    MISSING_NAME,
    MISSING_CLASS,
    /** No day of any calendar, or one that no pupil was born on. */
    IMPOSSIBLE_DATE,
    /** A pupil who has a row already, in another class. */
    TWO_CLASSES,
    /** A guardian's child who is no pupil. */
    UNKNOWN_CHILD,
    /** A guardian's child who may be either of two pupils. */
    AMBIGUOUS_CHILD
  }
}
