package io.entsdk.privacy.inventory;

import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.spi.PersonalDataSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Is what the jars and the vendor's parts declare.
 *
 * @param features the names of the jars, such as {@code core}, whose tables are {@code ent_core_…}
 */
record Declarations(List<String> features, List<DeclaredTable> tables) {

  static Declarations of(Kernel kernel) {
    Stream<PersonalDataSource> ours =
        kernel.features().stream().flatMap(feature -> feature.personalData().stream());
    List<DeclaredTable> tables =
        Stream.concat(ours, kernel.extensions().personalData().stream())
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
