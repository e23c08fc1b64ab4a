package io.entsdk.privacy.internal.closure;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.internal.closure.SchoolTables.OfSchool;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts the rows of one school, some tables a statement. */
record SchoolCounts(Unit unit, SchoolId school) {

  /** What one statement looks at: few enough to be planned at once. */
  private static final int TABLES_A_STATEMENT = 10;

  /** Count the rows of {@code tables}; those without any are left out. */
  List<ClosedTable> of(List<OfSchool> tables) {
    List<ClosedTable> counts = new ArrayList<>();
    for (int from = 0; from < tables.size(); from += TABLES_A_STATEMENT) {
      List<OfSchool> some =
          tables.subList(from, Math.min(from + TABLES_A_STATEMENT, tables.size()));
      for (Row row : unit.rows(counting(some), unit.tenantId().value(), school.value())) {
        if (row.bigint(1) > 0) {
          counts.add(some.get(row.integer(0)).counted(row.bigint(1)));
        }
      }
    }
    return counts;
  }

  private static String counting(List<OfSchool> tables) {
    return readsAll(
        KEEPING,
        IntStream.range(0, tables.size())
                .mapToObj(
                    i ->
                        "select cast(%d as int), count(*) from %s d where d.tenant = cast(?1 as int) and %s"
                            .formatted(i, tables.get(i).name(), tables.get(i).chosen()))
                .collect(Collectors.joining("\nunion all "))
            + "\norder by 1");
  }
}
