package io.entsdk.core.internal.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class DialectTest {

  @Parameter Database database;
  private Ent ent;

  private record Bench(
      int tenant,
      UUID id,
      long seenAt,
      @Nullable String name,
      boolean active,
      @Nullable LocalDate bornOn,
      @Nullable Integer level,
      byte @Nullable [] digest) {

    static Bench named(@Nullable String name) {
      return new Bench(
          1,
          UUID.randomUUID(),
          Long.MAX_VALUE,
          name,
          true,
          LocalDate.of(2016, 2, 29),
          -3,
          new byte[] {0, -1});
    }
  }

  private static final List<Column<Bench>> COLUMNS =
      List.of(
          Column.integer("tenant", Bench::tenant),
          Column.uuid("id", Bench::id),
          Column.bigint("seen_at", Bench::seenAt),
          Column.text("given_name", Bench::name),
          Column.flag("active", Bench::active),
          Column.date("born_on", Bench::bornOn),
          Column.smallint("level_no", Bench::level),
          Column.bytes("digest", Bench::digest));

  @BeforeEach
  void open() throws SQLException {
    ent = Ent.on(database);
    String bytes = database == Database.H2 ? "varbinary" : "bytea";
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table bench (tenant int not null, id uuid not null, seen_at bigint not null, given_name varchar(200),"
              + " active boolean not null, born_on date, level_no smallint, digest "
              + bytes
              + ", primary key (tenant, id))");
    }
  }

  @AfterEach
  void close() {
    ent.close();
  }

  private <T> T in(Function<EntityManager, T> work) {
    return ent.runtime().kernel().units().joined(work);
  }

  private static List<Row> written(EntityManager em, List<Bench> rows) {
    assertEquals(rows.size(), Dialect.of(em).insertAll(em, "bench", COLUMNS, rows));
    return Row.list(
        em.createNativeQuery(
            "select tenant, id, seen_at, given_name, active, born_on, level_no, digest from bench"));
  }

  @Test
  void aRowComesBackAsItWasWritten() {
    Bench given = Bench.named("Ada");
    Row row = in(em -> written(em, List.of(given))).get(0);
    assertEquals(1, row.integer(0));
    assertEquals(given.id(), row.uuid(1));
    assertEquals(Long.MAX_VALUE, row.bigint(2));
    assertEquals("Ada", row.text(3));
    assertTrue(row.flag(4));
    assertEquals(LocalDate.of(2016, 2, 29), row.date(5));
    assertEquals(-3, row.integer(6));
    assertArrayEquals(new byte[] {0, -1}, row.bytes(7));
  }

  @Test
  void nullsStayNull() {
    Bench nothing = new Bench(1, UUID.randomUUID(), 0, null, false, null, null, null);
    Row row =
        in(
            em ->
                written(em, List.of(Bench.named("x"), nothing)).stream()
                    .filter(r -> r.isNull(3))
                    .findFirst()
                    .orElseThrow());
    assertTrue(row.isNull(5) && row.isNull(6) && row.isNull(7));
  }

  @Test
  void hostileTextIsKeptAsText() {
    List<String> hostile =
        List.of(
            "",
            "NULL",
            "null",
            "'",
            "\"",
            "\\",
            "\\\\x41",
            "{a,b}",
            ",",
            " lead",
            "a\nb\r\n",
            "😀é",
            "?1 :x ${y}",
            "'); drop table bench; --",
            "x".repeat(200));
    List<String> back =
        in(
            em ->
                written(em, hostile.stream().map(Bench::named).toList()).stream()
                    .map(row -> row.text(3))
                    .sorted()
                    .toList());
    assertEquals(hostile.stream().sorted().toList(), back);
  }

  @Test
  void manyStatementsCountAsOne() {
    List<Bench> rows = IntStream.range(0, 2_345).mapToObj(i -> Bench.named("n" + i)).toList();
    assertEquals(0, in(em -> written(em, List.of())).size());
    assertEquals(2_345, in(em -> written(em, rows)).size());
  }

  @Test
  void aSetOfIdsIsOneParameter() {
    List<Bench> rows = IntStream.range(0, 50).mapToObj(i -> Bench.named("n" + i)).toList();
    List<UUID> wanted =
        new ArrayList<>(List.of(rows.get(7).id(), rows.get(9).id(), UUID.randomUUID()));
    List<Row> found =
        in(
            em -> {
              written(em, rows);
              String ids = Dialect.of(em).arrayOf(ColumnType.UUID, 2);
              return Row.list(
                  em.createNativeQuery(
                          "select b.given_name from unnest("
                              + ids
                              + ") as given (id) join bench b on b.tenant = cast(?1 as int) and b.id = given.id order by b.given_name")
                      .setParameter(1, 1)
                      .setParameter(2, ColumnType.UUID.toParameter(wanted)));
            });
    assertEquals(List.of("n7", "n9"), found.stream().map(row -> row.text(0)).toList());
  }

  @Test
  void theDialectIsToldWithoutHarmingTheTransaction() {
    in(
        em -> {
          assertEquals(database.folder(), Dialect.of(em).name().toLowerCase(Locale.ROOT));
          return written(em, List.of(Bench.named("still alive")));
        });
  }
}
