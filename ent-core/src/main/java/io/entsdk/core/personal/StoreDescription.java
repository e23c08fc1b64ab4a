package io.entsdk.core.personal;

import java.util.Set;

/**
 * Declares what a store that is no table keeps about people: a folder of files, an index, a cache,
 * a provider's own database.
 *
 * @param name what a register calls it, such as {@code search index}
 * @param rule the key of the retention rule that says how long
 */
public record StoreDescription(
    String name, Set<DataCategory> categories, Purpose purpose, String rule) {

  public StoreDescription {
    categories = Set.copyOf(categories);
    if (name.isBlank() || categories.isEmpty()) {
      throw new IllegalArgumentException("A store has a name and keeps some category of data");
    }
  }
}
