package io.entsdk.privacy.inventory;

import io.entsdk.core.internal.personal.SchoolPath;
import io.entsdk.core.personal.ColumnDescription;
import io.entsdk.core.personal.SchoolLink;
import io.entsdk.core.personal.TableDescription;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for what nobody has said of the schools to which rows belong. */
record SchoolWords(Map<String, TableDescription> tables) {

  /** The names that a mapping of ours or of a vendor gives to the id of a school. */
  private static final Pattern SCHOOL = Pattern.compile("school|(.*_)?school_id|.*schoolid");

  static SchoolWords of(Declarations declared) {
    return new SchoolWords(
        declared.tables().stream()
            .collect(
                Collectors.toMap(
                    DeclaredTable::name, DeclaredTable::description, (one, again) -> one)));
  }

  /** Return the columns that are named like a school, and of which nothing is said. */
  Stream<String> unsaid(TableDescription table) {
    List<String> said = table.schools().columns();
    return table.columns().stream()
        .map(ColumnDescription::column)
        .filter(column -> SCHOOL.matcher(column).matches() && !said.contains(column));
  }

  /** Return the table to which the rows are said to lead, and from which nothing leads on. */
  Stream<String> nowhere(TableDescription table) {
    return table.schools().link().stream()
        .filter(SchoolLink.Through.class::isInstance)
        .map(SchoolLink.Through.class::cast)
        .filter(through -> SchoolPath.of(tables, table.table()).isEmpty())
        .map(SchoolLink.Through::table);
  }
}
