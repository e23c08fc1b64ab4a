package io.entsdk.core.internal.text;

import org.jspecify.annotations.Nullable;

/**
 * The text that people are listed and found by: the name that they go by, the first name, then the
 * name by birth where it differs, each {@linkplain FoldedName folded}.
 *
 * <p>Folding may lengthen a name (a Hangul syllable becomes two or three letters), so each part is
 * cut to {@value #LONGEST_PART} characters: whoever differs only beyond them is a homonym here.
 */
public final class SortKey {

  /** Three parts and two spaces fit the column of 320 characters. */
  static final int LONGEST_PART = 106;

  private SortKey() {}

  /** Return the key of a person; {@code usageName} is absent when it is the name by birth. */
  public static String of(String lastName, @Nullable String usageName, String firstName) {
    String first = part(firstName);
    String last = part(lastName);
    return usageName == null ? last + " " + first : part(usageName) + " " + first + " " + last;
  }

  /** Return {@code name} as it stands within a key. */
  public static String part(String name) {
    String folded = FoldedName.of(name).value();
    if (folded.length() <= LONGEST_PART) {
      return folded;
    }
    boolean splitsPair = Character.isHighSurrogate(folded.charAt(LONGEST_PART - 1));
    return folded.substring(0, splitsPair ? LONGEST_PART - 1 : LONGEST_PART);
  }
}
