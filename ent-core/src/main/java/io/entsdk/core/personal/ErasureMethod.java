package io.entsdk.core.personal;

/** Says what happens to a value when the person it is about is erased. */
public enum ErasureMethod {
  /** The row goes. */
  DELETE_ROW,
  /** The row stays for others, without this value. */
  REDACT,
  /** The reference to the person is replaced by a neutral tombstone. */
  UNLINK,
  /** The value stays for a stated time, as proof or by law. */
  KEEP
}
