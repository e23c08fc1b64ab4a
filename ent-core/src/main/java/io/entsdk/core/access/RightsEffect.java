package io.entsdk.core.access;

import io.entsdk.core.directory.PersonId;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Says what a change of rights opens and closes.
 *
 * @param opened the pairs that may afterwards and may not before
 * @param closed the pairs that may before and may not afterwards
 */
public record RightsEffect(Set<Pair> opened, Set<Pair> closed) {

  private static final String BUNDLE = "io.entsdk.core.access.explanations";

  /**
   * Names somebody and whom a right of theirs is about, whatever the hat.
   *
   * @param permission the code of what may be done
   */
  public record Pair(PersonId who, String permission, PersonId about) {}

  public RightsEffect {
    opened = Set.copyOf(opened);
    closed = Set.copyOf(closed);
  }

  /** Return how many pairs of people are opened, whatever the number of permissions. */
  public long peopleOpened() {
    return people(opened);
  }

  /** Return how many pairs of people are closed, whatever the number of permissions. */
  public long peopleClosed() {
    return people(closed);
  }

  /** Return the sentence for whoever is about to make the change, in French or English. */
  public String summary(Locale locale) {
    ResourceBundle asked = ResourceBundle.getBundle(BUNDLE, locale);
    boolean spoken = asked.getLocale().getLanguage().equals(locale.getLanguage());
    ResourceBundle texts = spoken ? asked : ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    return new MessageFormat(texts.getString("effect"), texts.getLocale())
        .format(new Object[] {peopleOpened(), peopleClosed()});
  }

  private static long people(Set<Pair> pairs) {
    return pairs.stream().map(pair -> pair.who() + "/" + pair.about()).distinct().count();
  }
}
