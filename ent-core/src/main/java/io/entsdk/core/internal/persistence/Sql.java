package io.entsdk.core.internal.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/**
 * Runs native statements with positional parameters.
 *
 * <p>Each parameter stands as {@code cast(?n as type)} in the text, so that every provider binds it
 * alike: ids travel as text, sets as the array of {@link ColumnType#toParameter}.
 */
public final class Sql {

  private Sql() {}

  /** Run {@code sql} and return the number of rows that it changed. */
  public static int update(EntityManager entities, String sql, Object... parameters) {
    return bound(entities, sql, parameters).executeUpdate();
  }

  /** Run {@code sql} and return its rows in order. */
  public static List<Row> rows(EntityManager entities, String sql, Object... parameters) {
    return Row.list(bound(entities, sql, parameters));
  }

  private static Query bound(EntityManager entities, String sql, Object... parameters) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i] instanceof UUID id ? id.toString() : parameters[i];
      query.setParameter(i + 1, value);
    }
    return query;
  }
}
