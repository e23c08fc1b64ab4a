package io.entsdk.core.internal.access;

import java.util.Comparator;

/**
 * Says where somebody stands in a list by name.
 *
 * @param name the folded name; homonyms follow each other by {@code key}
 */
public record ListPlace(String name, String key) {

  public static final Comparator<ListPlace> ORDER =
      Comparator.comparing(ListPlace::name).thenComparing(ListPlace::key);
}
