package io.entsdk.privacy.inventory;

import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Kernel;
import java.util.List;

/**
 * Is what the jars and the vendor's parts declare.
 *
 * @param features the names of the jars, such as {@code core}, whose tables are {@code ent_core_…}
 */
record Declarations(List<String> features, List<DeclaredTable> tables) {

  static Declarations of(Kernel kernel) {
    List<DeclaredTable> tables =
        kernel
            .personalData()
            .flatMap(
                source ->
                    source.describe().stream().map(table -> new DeclaredTable(source.id(), table)))
            .toList();
    return new Declarations(kernel.features().stream().map(Feature::name).toList(), tables);
  }

  List<String> tableNames() {
    return tables.stream().map(DeclaredTable::name).distinct().toList();
  }
}
