package io.entsdk.privacy.internal.copy;

import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.TableDescription;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Is what of a part holds correspondence: tables that declare any of it, and those whose rows are
 * parts of such rows or refer to them, in whichever category.
 */
final class Correspondence {

  private final Map<String, TableDescription> part = new HashMap<>();

  Correspondence(List<TableDescription> part) {
    part.forEach(table -> this.part.put(table.table(), table));
  }

  boolean includes(TableDescription table) {
    return includes(table, new HashSet<>());
  }

  private boolean includes(TableDescription table, Set<String> seen) {
    return seen.add(table.table())
        && (table.personalColumns().stream()
                .anyMatch(column -> column.category() == DataCategory.CORRESPONDENCE)
            || table.terms().parents().stream()
                .map(ParentLink::parent)
                .flatMap(above -> Stream.ofNullable(part.get(above)))
                .anyMatch(above -> includes(above, seen)));
  }
}
