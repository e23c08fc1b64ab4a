package io.entsdk.privacy.internal.closure;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.internal.closure.TenantTables.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts the rows of a tenant by what is declared, in statements of our own: no part says itself
 * what is left of it.
 */
record TenantCounts(Unit unit) {

  /** What one statement looks at: few enough to be planned at once. */
  private static final int TABLES_A_STATEMENT = 25;

  /** Count the rows of {@code tables}; those without any are left out. */
  List<ClosedTable> of(List<Declared> tables) {
    List<ClosedTable> counts = new ArrayList<>();
    for (int from = 0; from < tables.size(); from += TABLES_A_STATEMENT) {
      List<Declared> some =
          tables.subList(from, Math.min(from + TABLES_A_STATEMENT, tables.size()));
      for (Row row : unit.rows(counting(some), unit.tenantId().value())) {
        if (row.bigint(1) > 0) {
          counts.add(some.get(row.integer(0)).counted(row.bigint(1)));
        }
      }
    }
    return counts;
  }

  private static String counting(List<Declared> tables) {
    return readsAll(
        KEEPING,
        IntStream.range(0, tables.size())
                .mapToObj(
                    i ->
                        "select cast(%d as int), count(*) from %s t where t.tenant = cast(?1 as int)"
                            .formatted(i, tables.get(i).name()))
                .collect(Collectors.joining("\nunion all "))
            + "\norder by 1");
  }
}
