package io.entsdk.benchmarks;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/**
 * A vendor's log of visits, of about 230 bytes a row, a quarter of it over a year old and scattered
 * all over the table; one of a hundred visitors is held.
 */
record SweepRows(String name, int rows, int visitors) implements PersonalDataSource {

  /** The rule of the law, and the answer of a controller that these are no public archives. */
  static final RetentionRules RULES =
      RetentionRules.FRENCH_SCHOOL.with(
          RetentionRules.FRENCH_SCHOOL
              .get(RetentionRules.AUDIT_TRAIL)
              .answering(PublicArchives.NO));

  @Override
  public String id() {
    return "vendor-" + name;
  }

  @Override
  public List<TableDescription> describe() {
    return List.of(
        table(name)
            .key(KeyType.BIGINT, "id")
            .keeps(Purpose.SIGN_IN, RetentionRules.AUDIT_TRAIL, DELETE_ROW)
            .datedBy("made_at")
            .subject("visitor", CONNECTION)
            .personal(CONNECTION, "made_at", "words")
            .notPersonal("technical key", "tenant", "id")
            .build());
  }

  /** Fill the table anew; the same rows each time. */
  void fill(Ent ent, Instant now) throws SQLException {
    long micros = now.getEpochSecond() * 1_000_000;
    execute(ent, "drop table if exists " + name);
    execute(
        ent,
        "create table %s (tenant int not null, id bigint not null, visitor uuid not null, made_at bigint not null, words varchar(200) not null)"
            .formatted(name));
    execute(
        ent,
        """
        insert into %s select 1, n, %s,
          %d - cast(case when n %% 4 = 0 then 400 else 300 end as bigint) * 86400000000 + (n * 7919 %% 1000003) * 1000000,
          repeat('x', 160)
        from generate_series(cast(1 as bigint), %d) n"""
            .formatted(name, visitor("n % " + visitors), micros, rows));
    execute(ent, "alter table %s add primary key (tenant, id)".formatted(name));
    execute(ent, "create index %1$s_due on %1$s (tenant, made_at, id)".formatted(name));
    execute(ent, "create index %1$s_visitor on %1$s (tenant, visitor)".formatted(name));
    execute(ent, "vacuum analyze " + name);
  }

  /** Hold one of a hundred visitors. */
  void hold(Ent ent) throws SQLException {
    execute(
        ent,
        """
        insert into ent_core_hold (tenant, id, subject_kind, subject_id, basis, reference, review_on, placed_at)
        select 1, %1$s, 'PERSON', %1$s, 'INVESTIGATION', 'PV 1', date '2030-01-01', 0
        from generate_series(0, %2$d) h"""
            .formatted(visitor("h * 100"), visitors / 100 - 1));
    execute(
        ent,
        "insert into ent_core_held (tenant, subject_id, hold_id) select 1, %1$s, %1$s from generate_series(0, %2$d) h"
            .formatted(visitor("h * 100"), visitors / 100 - 1));
    execute(ent, "analyze ent_core_held");
  }

  /** Return the one number that {@code sql} asks for. */
  static long one(Ent ent, String sql) throws SQLException {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  static void execute(Ent ent, String sql) throws SQLException {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String visitor(String number) {
    return "cast(lpad(to_hex(%s), 32, '0') as uuid)".formatted(number);
  }
}
