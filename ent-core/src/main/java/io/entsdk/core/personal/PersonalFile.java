package io.entsdk.core.personal;

/**
 * Is a file that a part keeps about a person, without what it holds, for the copy that the person
 * is owed (GDPR Art. 15). Prints without its name.
 *
 * @param ref by which the part opens it again; the same as long as it is the same content
 * @param name what people call it: shown in the copy, and never part of a path
 * @param mediaType what it is, as the part has found in it, such as {@code image/jpeg}; never what
 *     a sender says
 * @param bytes how long it is; not more is read of it
 */
public record PersonalFile(
    String ref, String name, String mediaType, long bytes, Condition condition) {

  /** Says whether a file may be handed out. */
  public enum Condition {
    READY,
    /** Nobody has looked yet whether it is harmful. */
    UNCHECKED,
    HARMFUL
  }

  public PersonalFile {
    if (ref.isBlank() || bytes < 0) {
      throw new IllegalArgumentException("A file has a ref, and 0 bytes or more; given " + bytes);
    }
  }

  /** Return a file that may be handed out. */
  public static PersonalFile ready(String ref, String name, String mediaType, long bytes) {
    return new PersonalFile(ref, name, mediaType, bytes, Condition.READY);
  }

  /** Tell whether {@code other} is the same content, of which nothing else was found meanwhile. */
  public boolean isSameAs(PersonalFile other) {
    return ref.equals(other.ref) && condition == other.condition;
  }

  @Override
  public String toString() {
    return "PersonalFile[" + ref + ", " + mediaType + ", " + condition + "]";
  }
}
