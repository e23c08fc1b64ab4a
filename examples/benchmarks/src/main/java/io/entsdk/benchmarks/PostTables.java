package io.entsdk.benchmarks;

import io.entsdk.core.spi.IdSource;
import io.entsdk.messaging.item.ItemId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes and measures the tables of messages by plain SQL, for a floor to measure against. */
record PostTables(DataSource source, int tenant) {

  private static final int CALLS = 100;
  private static final int WHOLE_PAGES = 4;
  private static final int JOURNALS = 40;
  private static final long MINUTE = 60_000_000;

  /** As long as a session may keep to itself what it has counted. */
  private static final long COUNTED_AFTER_MILLIS = 12_000;

  /** The columns of a delivery but for its item and its tenant, which come first. */
  private static final String REST =
      """
      select string_agg('d.' || column_name, ', ' order by ordinal_position)
      from information_schema.columns where table_name = 'ent_messaging_delivery'
        and column_name not in ('tenant', 'item_id')""";

  /** The row and each index, in bytes a delivery. */
  private static final String SIZES =
      """
      select string_agg(
        '  ' || replace(relname, 'ent_messaging_delivery', '') || ' '
          || round(pg_relation_size(oid) / %f), chr(10) order by relname)
      from pg_class where oid = 'ent_messaging_delivery'::regclass
        or oid in (select indexrelid from pg_index
          where indrelid = 'ent_messaging_delivery'::regclass)""";

  void run(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  int deliveriesOf(ItemId item) throws SQLException {
    return (int)
        number(
            "select count(*) from ent_messaging_delivery where tenant = %d and item_id = '%s'"
                .formatted(tenant, item.value()));
  }

  /** Return how many rows say that {@code reader} has not read what is in the inbox and stands. */
  long unreadOf(UUID reader) throws SQLException {
    return (long)
        number(
            """
            select count(*) from ent_messaging_delivery
            where tenant = %d and person_id = '%s' and folder = 0 and read_at is null
              and withdrawn_at is null and not waits"""
                .formatted(tenant, reader));
  }

  /** Return how many deliveries wait for their hour. */
  int waiting() throws SQLException {
    return (int) number("select count(*) from ent_messaging_delivery where waits");
  }

  /** Return how many notices of items stand in which state. */
  String notices() throws SQLException {
    return text(
        """
        select string_agg(state || ' ' || n, ', ' order by state)
        from (select state, count(*) n from ent_messaging_notice group by state) s""");
  }

  /** Return who has something that waits. */
  List<UUID> waitingReaders() throws SQLException {
    return readers("select distinct person_id from ent_messaging_delivery where waits");
  }

  private List<UUID> readers(String sql) throws SQLException {
    List<UUID> readers = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        readers.add(result.getObject(1, UUID.class));
      }
    }
    return readers;
  }

  /** Mark all but the newest {@code left} letters of {@code reader} read. */
  void readAllBut(UUID reader, int left) throws SQLException {
    run(
        """
        update ent_messaging_delivery set read_at = release_at
        where tenant = %1$d and person_id = '%2$s' and item_id not in (
          select item_id from ent_messaging_delivery where tenant = %1$d and person_id = '%2$s'
          order by release_at desc fetch first %3$d rows only)"""
            .formatted(tenant, reader, left));
  }

  /**
   * Write the deliveries of {@code item} many times more, as those of other items of other minutes,
   * without its children and the outbox, and return what a thousand of them add to the journal of
   * writes: on average, for pages split at about the same time, and after some that write pages
   * whole.
   */
  double journalOf(ItemId item, IdSource ids) throws SQLException {
    run("create table floor_delivery (like ent_messaging_delivery including all)");
    double bytes = 0;
    for (int i = -WHOLE_PAGES; i < JOURNALS; i++) {
      String before = text("select pg_current_wal_insert_lsn()");
      run(
          "insert into floor_delivery select d.tenant, '%s', %s from ent_messaging_delivery d where d.tenant = %d and d.item_id = '%s'"
              .formatted(
                  ids.next(),
                  text(REST)
                      .replace("d.release_at", "d.release_at + " + (i + WHOLE_PAGES) * MINUTE),
                  tenant,
                  item.value()));
      if (i >= 0) {
        bytes += number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '" + before + "')");
      }
    }
    run("drop table floor_delivery");
    return bytes / JOURNALS * 1_000 / deliveriesOf(item);
  }

  /** Return who was delivered {@code item}, but for whoever wrote it. */
  List<UUID> readersOf(ItemId item) throws SQLException {
    return readers(
        "select person_id from ent_messaging_delivery where item_id = '%s' and folder = 0"
            .formatted(item.value()));
  }

  /** Give {@code reader} the same letter {@code count} times, a minute apart, of one thread. */
  void fill(ItemId item, UUID reader, int count) throws SQLException {
    String which = " where tenant = %d and %%s = '%s'".formatted(tenant, item.value());
    String copies = ", generate_series(1, %d) as copy".formatted(count);
    String id = "('00000000-0000-7000-8000-' || lpad(to_hex(copy + %d), 12, '0'))::uuid";
    String made = id.formatted((Math.abs(item.hashCode()) % 1_000) * 1_000_000L);
    copy("item", "id", made, which.formatted("id"), copies);
    copy("revision", "item_id", made, which.formatted("item_id"), copies);
    copy("token", "item_id", made, which.formatted("item_id"), copies);
    copy(
        "delivery",
        "item_id",
        made,
        which.formatted("item_id") + " and person_id = '" + reader + "'",
        copies);
  }

  private void copy(String table, String key, String made, String which, String copies)
      throws SQLException {
    String columns =
        text(
            """
            select string_agg(column_name, ', ' order by ordinal_position)
            from information_schema.columns where table_name = 'ent_messaging_%s'"""
                .formatted(table));
    String values =
        (", " + columns)
            .replaceFirst(", " + key + "(?=,|$)", ", " + made)
            .replaceFirst(", send_key", ", send_key || copy")
            .replaceFirst(", seq", ", seq + copy")
            .replaceFirst(", submitted_at", ", submitted_at - copy * 60000000::bigint")
            .replaceFirst(", release_at", ", release_at - copy * 60000000::bigint")
            .substring(2);
    run(
        "insert into ent_messaging_%1$s (%2$s) select %3$s from ent_messaging_%1$s%4$s%5$s"
            .formatted(table, columns, values, copies, which));
  }

  /** Return how many buffers of the database one call looks at, rights and all. */
  double buffers(Runnable call) throws SQLException, InterruptedException {
    return each(
        call,
        "select blks_hit + blks_read from pg_stat_database where datname = current_database()");
  }

  /**
   * Return how many buffers of the index of the badge, and of the rows beside it, one call does.
   */
  double badgeBuffers(Runnable call) throws SQLException, InterruptedException {
    return each(
        call,
        """
        select idx_blks_hit + idx_blks_read + (
          select heap_blks_hit + heap_blks_read from pg_statio_user_tables
          where relname = 'ent_messaging_delivery')
        from pg_statio_user_indexes where indexrelname = 'ent_messaging_delivery_badge'""");
  }

  private double each(Runnable call, String counted) throws SQLException, InterruptedException {
    Thread.sleep(COUNTED_AFTER_MILLIS);
    double before = number(counted);
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
    Thread.sleep(COUNTED_AFTER_MILLIS);
    return (number(counted) - before) / CALLS;
  }

  /** Tell how much a delivery takes with its indexes, as they are. */
  void reportSize() throws SQLException {
    double deliveries = number("select count(*) from ent_messaging_delivery");
    System.out.printf(
        "A delivery takes %.0f bytes with its indexes (%,.0f deliveries):%n%s%n",
        number("select pg_total_relation_size('ent_messaging_delivery')") / deliveries,
        deliveries,
        text(SIZES.formatted(deliveries)));
  }

  private double number(String sql) throws SQLException {
    return Double.parseDouble(text(sql));
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
