package io.entsdk.core.roster;

/**
 * Why something of a source could not be used. Each constant names the details that go with it, in
 * order.
 */
public enum RejectionReason {
  /** Details: the expected file name. */
  FILE_MISSING,
  /** No line at all. */
  FILE_EMPTY,
  /** A spreadsheet, an archive or UTF-16 under the name of a CSV file. */
  FILE_NOT_TEXT,
  /** Details: the greatest number of lines. */
  FILE_TOO_LONG,
  /** A file of known content under another name. Details: the expected file name. */
  FILE_NAMED_OTHERWISE,
  /** Details: the missing columns. */
  COLUMNS_MISSING,
  /** Details: the column found twice. */
  COLUMN_TWICE,

  /** Details: the greatest number of characters. */
  LINE_TOO_LONG,
  /** A quotation mark that is not closed, or text after a closed one. */
  QUOTES_BROKEN,
  /** Details: fields found, fields needed. */
  FIELDS_MISSING,
  /** Details: fields found, fields expected. */
  FIELDS_TOO_MANY,

  /** Details: the column name. */
  VALUE_MISSING,
  /** Details: the column name, the greatest number of characters. */
  VALUE_TOO_LONG,
  /** Details: the column name. */
  FORMULA,
  /** A control or invisible character. Details: the column name. */
  CHARACTER_INVISIBLE,
  /** A character lost in a conversion. Details: the column name. */
  CHARACTER_LOST,
  /** No letter in a name. Details: the column name. */
  NAME_WITHOUT_LETTER,
  /** Details: the column name, the accepted formats. */
  DATE_MALFORMED,
  /** A day that no calendar has. Details: the column name. */
  DATE_IMPOSSIBLE,
  /** Details: the column name. */
  BIRTH_IN_FUTURE,
  /** Details: the column name, the greatest age. */
  BIRTH_TOO_LONG_AGO,
  /** Details: the column name, the accepted levels. */
  LEVEL_UNKNOWN,
  /** Details: the column name. */
  EMAIL_MALFORMED,
  /** Neither yes nor no, read as no. Details: the column name, the accepted words. */
  ANSWER_UNCLEAR,

  /** The same child in another class above. Details: that line, that class. */
  PUPIL_IN_TWO_CLASSES,
  /** The same child above, told differently. Details: that line. */
  PUPIL_TOLD_DIFFERENTLY,
  /** A guardian's line that names no usable child. */
  GUARDIAN_WITHOUT_CHILD,
  /** A guardian's child who is not in the pupils' file. Details: the class named. */
  CHILD_NOT_FOUND,
  /** A guardian's child who may be any of several pupils. Details: the lines of those pupils. */
  CHILD_AMBIGUOUS
}
