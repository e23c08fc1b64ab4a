package io.entsdk.core.directory;

/**
 * Is the SQL by which the reads of every module find what is kept about a person under any of the
 * ids that were merged; see {@link Duplicates}.
 *
 * <p>Rows never move when people are merged: each goes on bearing the id that it was written with.
 * A vendor's own statements may say the same. The tenant is that of the row beside, for a planner
 * without statistics, and nothing here is asked by {@code or}, which would walk whole tables; for
 * many people, join by {@link #keysOf}.
 */
public final class IdentitySql {

  private static final String GIVEN =
      """
       left join ent_core_identity %1$s_own
         on %1$s_own.tenant = cast(?1 as int) and %1$s_own.person_id = %2$s
       left join ent_core_identity %1$s
         on %1$s.tenant = %1$s_own.tenant and %1$s.set_id = %1$s_own.set_id
      """;

  private IdentitySql() {}

  /**
   * Return the expression that is the id of whoever stands for the person in {@code column}, such
   * as {@code e.person_id}: that very id unless it was merged into another.
   */
  public static String personOf(String column) {
    return "coalesce((select own.set_id from ent_core_identity own where own.tenant = "
        + tenantBeside(column)
        + " and own.person_id = "
        + column
        + "), "
        + column
        + ")";
  }

  /**
   * Return the query that gives every id of the people whom the query {@code people} gives. The
   * tenant is the first parameter of the statement.
   */
  public static String idsOf(String people) {
    return people
        + " union select each.person_id from ent_core_identity own"
        + " join ent_core_identity each on each.tenant = own.tenant and each.set_id = own.set_id"
        + " where own.tenant = cast(?1 as int) and own.person_id in ("
        + people
        + ")";
  }

  /**
   * Return the query that gives the tenant and every id of the people whom the query {@code people}
   * gives with their tenant: {@link #idsOf} for many people, to join by both.
   */
  public static String keysOf(String people) {
    return people
        + " union select each.tenant, each.person_id from ent_core_identity own"
        + " join ent_core_identity each on each.tenant = own.tenant and each.set_id = own.set_id"
        + " where (own.tenant, own.person_id) in ("
        + people
        + ")";
  }

  /**
   * Return the query that gives each id of {@code people} with every id of the same person, itself
   * included. The tenant is the first parameter of the statement.
   */
  public static String membersOf(String people) {
    return "select s.id, s.id from ("
        + people
        + ") as s (id) union select own.person_id, each.person_id from ent_core_identity own"
        + " join ent_core_identity each on each.tenant = own.tenant and each.set_id = own.set_id"
        + " where own.tenant = cast(?1 as int) and own.person_id in ("
        + people
        + ")";
  }

  /**
   * Return the joins that lead from a row to the other ids of the person in {@code column}, as
   * {@code alias.person_id}, and to nothing where there are none: for a second branch of a query
   * over many people, whose first goes by {@code column} itself.
   */
  public static String others(String column, String alias) {
    return """
     join ent_core_identity %1$s_own on %1$s_own.tenant = %2$s and %1$s_own.person_id = %3$s
     join ent_core_identity %1$s on %1$s.tenant = %1$s_own.tenant
       and %1$s.set_id = %1$s_own.set_id and %1$s.person_id <> %1$s_own.person_id
    """
        .formatted(alias, tenantBeside(column), column);
  }

  /**
   * Return what stands after {@code from} in a correlated query, to find rows of the person in
   * {@code column} under any id: every id of whoever was merged, as {@code alias.person_id} beside
   * {@code alias.tenant}; nothing for anybody else, whose rows are found by {@code column} itself.
   */
  public static String each(String column, String alias) {
    return """
     ent_core_identity %1$s_own join ent_core_identity %1$s
       on %1$s_own.tenant = %2$s and %1$s_own.person_id = %3$s
       and %1$s.tenant = %1$s_own.tenant and %1$s.set_id = %1$s_own.set_id
    """
        .formatted(alias, tenantBeside(column), column);
  }

  /** Return the condition that the person in {@code column} was merged. */
  public static String isMerged(String column) {
    return "exists (select 1 from ent_core_identity own where own.tenant = "
        + tenantBeside(column)
        + " and own.person_id = "
        + column
        + ")";
  }

  /**
   * Return the query that gives whoever of {@code people} was merged, every id of theirs and the id
   * that stands for it. The tenant is the first parameter of the statement.
   */
  public static String setsOf(String people) {
    return "select each.person_id, each.set_id from ("
        + people
        + ") as s (id) join ent_core_identity own on own.tenant = cast(?1 as int)"
        + " and own.person_id = s.id join ent_core_identity each"
        + " on each.tenant = own.tenant and each.set_id = own.set_id";
  }

  /**
   * Return the joins that spread a row without a tenant over all ids of the person in {@code
   * column}, as {@link #spreading} does. The tenant is the first parameter of the statement.
   */
  public static String spreadingGiven(String column, String alias) {
    return GIVEN.formatted(alias, column);
  }

  /**
   * Return the joins that spread a row over all ids of the person in {@code column}; {@link
   * #spread} is the id of each, and {@code alias} a name of its own in the statement.
   */
  public static String spreading(String column, String alias) {
    return """
     left join ent_core_identity %1$s_own on %1$s_own.tenant = %2$s and %1$s_own.person_id = %3$s
     left join ent_core_identity %1$s on %1$s.tenant = %1$s_own.tenant and %1$s.set_id = %1$s_own.set_id
    """
        .formatted(alias, tenantBeside(column), column);
  }

  /**
   * Return the expression that is one id of the person in {@code column}, after {@link #spreading}.
   */
  public static String spread(String column, String alias) {
    return "coalesce(" + alias + ".person_id, " + column + ")";
  }

  private static String tenantBeside(String column) {
    return column.substring(0, column.indexOf('.')) + ".tenant";
  }
}
