package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.ForeignKey;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says in SQL how the next rows {@code d} of a table go; the tenant is parameter 1.
 *
 * @param referring keys by which rows may refer to those of the table: whatever is referred to
 *     stays
 */
record DeletingSql(String table, List<ForeignKey> referring) {

  /** Delete those for which {@code more} holds, which begins with {@code and}. */
  String where(Dialect dialect, String more) {
    String chosen =
        "d.tenant = cast(?1 as int)%s%s fetch first %d rows only"
            .formatted(more, free(dialect), ClosingStep.ROWS);
    return dialect == Dialect.POSTGRESQL
        ? "delete from %1$s x where x.tenant = cast(?1 as int) and x.ctid = any(array(select d.ctid from %1$s d where %2$s))"
            .formatted(table, chosen)
        : "delete from %s d where %s".formatted(table, chosen);
  }

  /** Delete those for which {@code more} holds, which says how many they are at most. */
  String within(Dialect dialect, String more) {
    return "delete from %s d where d.tenant = cast(?1 as int)%s%s"
        .formatted(table, more, free(dialect));
  }

  /** Find one that would go. */
  String finding(Dialect dialect, String more) {
    return "select 1 from %s d where d.tenant = cast(?1 as int)%s%s fetch first 1 rows only"
        .formatted(table, more, free(dialect));
  }

  private String free(Dialect dialect) {
    String place = dialect == Dialect.POSTGRESQL ? "ctid" : "_rowid_";
    return referring.stream().map(key -> referredTo(key, place)).collect(Collectors.joining());
  }

  /** A row may refer to itself. */
  private String referredTo(ForeignKey key, String place) {
    String same =
        key.columns().stream()
            .map(pair -> "c.%s = d.%s".formatted(pair.column(), pair.referred()))
            .collect(Collectors.joining(" and "));
    String other = key.table().equals(table) ? " and c.%1$s <> d.%1$s".formatted(place) : "";
    return " and not exists (select 1 from %s c where %s%s)".formatted(key.table(), same, other);
  }
}
