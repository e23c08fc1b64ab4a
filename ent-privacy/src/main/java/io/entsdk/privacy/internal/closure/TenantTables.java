package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.audit.Sha256;
import io.entsdk.core.personal.AtClosing;
import io.entsdk.core.personal.ErasureOrder;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.Fate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is every table of every part that says whose its rows are: vendors' before ours, and the
 * directory last, so that people are known as long as anything else of them is there.
 */
record TenantTables(List<Declared> all) {

  private static final Comparator<Feature> DIRECTORY_LAST =
      Comparator.comparing((Feature feature) -> feature.name().equals("core"))
          .thenComparing(Feature::name);

  /** Is one table, beside the id of the part that declares it. */
  record Declared(String source, TableDescription table) {

    String name() {
      return table.table();
    }

    AtClosing atClosing() {
      return table.terms().atClosing();
    }

    Fate fate() {
      if (atClosing() instanceof AtClosing.Stays) {
        return Fate.STAYS;
      }
      return atClosing() instanceof AtClosing.GoesByJob ? Fate.GOES_BY_JOB : Fate.GOES;
    }

    ClosedTable counted(long rows) {
      return new ClosedTable(source, name(), fate(), because(), rows);
    }

    private String because() {
      if (atClosing() instanceof AtClosing.Stays stays) {
        return stays.because();
      }
      return atClosing() instanceof AtClosing.GoesByJob by ? by.job() : "";
    }

    private boolean saysWhose() {
      return table.columns().stream().anyMatch(column -> column.column().equals("tenant"));
    }

    private String line() {
      return String.join("/", source, name(), atClosing().toString(), table.schools().toString());
    }
  }

  static TenantTables of(Kernel kernel) {
    Stream<PersonalDataSource> ours =
        kernel.features().stream()
            .sorted(DIRECTORY_LAST)
            .flatMap(feature -> feature.personalData().stream());
    return new TenantTables(
        Stream.concat(kernel.extensions().personalData().stream(), ours)
            .flatMap(
                source ->
                    ErasureOrder.of(source.describe()).stream()
                        .map(table -> new Declared(source.id(), table)))
            .filter(Declared::saysWhose)
            .toList());
  }

  List<Declared> going() {
    return all.stream().filter(table -> table.fate() != Fate.STAYS).toList();
  }

  List<Declared> staying() {
    return all.stream().filter(table -> table.fate() == Fate.STAYS).toList();
  }

  /** Return a fingerprint of what is declared, to be held against a later one. */
  String fingerprint() {
    return Sha256.textOf(all.stream().map(Declared::line).collect(Collectors.joining("\n")));
  }
}
