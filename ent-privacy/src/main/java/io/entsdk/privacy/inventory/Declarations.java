package io.entsdk.privacy.inventory;

import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Kernel;
import java.util.List;

/**
 * Is what the jars, the vendor's parts and its stores declare.
 *
 * @param features the names of the jars, such as {@code core}, whose tables are {@code ent_core_…}
 */
record Declarations(List<String> features, List<DeclaredTable> tables, List<DeclaredStore> stores) {

  static Declarations of(Kernel kernel) {
    List<DeclaredTable> tables =
        kernel
            .personalData()
            .flatMap(
                source ->
                    source.describe().stream().map(table -> new DeclaredTable(source.id(), table)))
            .toList();
    List<DeclaredStore> stores =
        kernel.extensions().stores().stream()
            .map(store -> new DeclaredStore(store.id(), store.describe()))
            .toList();
    return new Declarations(kernel.features().stream().map(Feature::name).toList(), tables, stores);
  }

  List<String> tableNames() {
    return tables.stream().map(DeclaredTable::name).distinct().toList();
  }
}
