package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Proves a part's personal data on a real database: every table is declared with every column; rows
 * that are planted about somebody are found, copied and erased, and nobody else's; a hold stops it.
 *
 * <p>What must happen is worked out by the description alone. A subclass opens the school and the
 * part's own tables before each test, and closes it after.
 */
public abstract class PersonalDataSourceContract {

  private static final TenantId ELSEWHERE = TenantId.of(2);

  private final PersonId subject = new PersonId(UUID.randomUUID());
  private final PersonId bystander = new PersonId(UUID.randomUUID());
  private final PersonId third = new PersonId(UUID.randomUUID());

  /** Return the source to look at. */
  protected abstract PersonalDataSource source();

  /** Return a school whose database has the tables of the part. */
  protected abstract Ent ent();

  /** Return what the names of all tables of the part begin with, such as {@code notebook_}. */
  protected abstract String prefix();

  /** Return the tables in which nothing is planted; none by default. Say why where you override. */
  protected Set<String> leftEmpty() {
    return Set.of();
  }

  /**
   * Put something about {@code person} into every table of the part, with {@code other} wherever
   * somebody else is named: one row for each column that names people, made up by the types of the
   * columns. Override it for what cannot be made up so, such as a row that a check refuses.
   */
  protected void plant(PersonId person, PersonId other) throws SQLException {
    try (Connection connection = ent().dataSource().getConnection()) {
      long seed = Objects.hash(person, other);
      Planting planting = new Planting(connection, ent().tenant().id(), source().describe(), seed);
      for (TableDescription table : source().describe()) {
        if (!leftEmpty().contains(table.table())) {
          planting.plant(table, person, other);
        }
      }
    }
  }

  @Test
  void itSaysTheSameAtEachCall() {
    assertTrue(source().id().matches("[a-z][a-z0-9-]{1,59}"), source().id());
    assertEquals(source().id(), source().id());
    assertEquals(source().describe(), source().describe());
  }

  @Test
  void everyTableAndColumnIsDeclaredOnce() throws SQLException {
    List<String> declared = source().describe().stream().map(TableDescription::table).toList();
    assertEquals(new TreeSet<>(declared).size(), declared.size(), "a table is declared twice");
    checked(
        check -> {
          assertEquals(check.columnsThere(prefix()), check.columnsDeclared());
          assertEquals(declared.isEmpty(), check.columnsThere(prefix()).isEmpty(), prefix());
        });
  }

  @Test
  void whatIsDeclaredCanBeDone() throws SQLException {
    checked(
        check -> {
          assertEquals(List.of(), check.impossible());
          assertEquals(List.of(), check.otherKeys(), "declare the key as it is: key()");
          assertEquals(List.of(), check.withoutIndex(), "add an index");
          assertEquals(List.of(), check.untoldParents());
          assertEquals(List.of(), check.looseTies());
        });
  }

  @Test
  void whoeverIsSoughtIsFoundInPagesOfAnySize() throws SQLException {
    plant(subject, third);
    PartRows rows = planted();
    SourceTrial trial = new SourceTrial(ent(), source());
    trial.forEachLink(
        subject,
        (table, tie, link) -> {
          List<RecordKey> found = trial.located(link, 1_000);
          Set<RecordKey> there = new ErasureModel(source(), rows).keys(table, tie, subject);
          assertEquals(there, new HashSet<>(found), link::toString);
          assertEquals(there.size(), found.size(), () -> "found twice: " + link);
          assertEquals(found, trial.located(link, 1), link::toString);
          assertEquals(found, trial.located(link, 2), link::toString);
        });
  }

  @Test
  void aCopyHoldsAllThatIsToldAboutThePersonAndNothingElse() throws SQLException {
    PartRows rows = planted();
    SourceTrial trial = new SourceTrial(ent(), source());
    trial.forEachLink(
        subject,
        (table, tie, link) ->
            assertEquals(
                new ErasureModel(source(), rows).told(table, tie, subject),
                trial.told(link),
                link::toString));
  }

  @Test
  void whoeverIsErasedIsGoneAndNobodyElseIs() throws SQLException {
    plant(bystander, third);
    PartRows before = read();
    plant(subject, bystander);
    PartRows rows = read();
    Canaries canaries = new Canaries(source().describe(), rows, before, subject);
    ErasureModel model = new ErasureModel(source(), rows);
    TwinTenant twin = TwinTenant.of(ent(), ELSEWHERE, prefix());

    List<String> sent = ent().statements().listIn(() -> erase(model));

    PartRows left = read();
    assertEquals(List.of(), left.differenceTo(model.rows()));
    assertEquals(List.of(), twin.touched(), "rows of another tenant");
    assertEquals(keptPlaces(), left.placesOf(subject.toString()));
    assertEquals(
        List.of(), canaries.placesIn(left, source().describe()), "still tell of the person");
    assertEquals(
        List.of(), sent.stream().filter(HoldMark::forgets).toList(), "these look for no hold");
  }

  @Test
  void whatIsHeldStays() throws SQLException {
    planted();
    new HoldMark(ent()).on(subject);
    PartRows before = read();

    erase(new ErasureModel(source(), before).holding(subject.value()));

    assertEquals(List.of(), read().differenceTo(before));
  }

  @Test
  void aRowThatNamesSomebodyHeldStaysToo() throws SQLException {
    planted();
    new HoldMark(ent()).on(bystander);
    ErasureModel model = new ErasureModel(source(), read()).holding(bystander.value());

    erase(model);

    assertEquals(List.of(), read().differenceTo(model.rows()));
  }

  @Test
  void postgresFindsThePersonByAnIndex() throws SQLException {
    assumeTrue(ent().database() == Database.POSTGRES, "plans are PostgreSQL's");
    SourceTrial trial = new SourceTrial(ent(), source());
    assertEquals(List.of(), new LocatePlans(ent(), trial).withoutIndex());
  }

  private PartRows planted() throws SQLException {
    plant(bystander, third);
    plant(subject, bystander);
    PartRows rows = read();
    assertFalse(
        !source().describe().isEmpty() && rows.placesOf(subject.toString()).isEmpty(),
        "nothing was planted");
    return rows;
  }

  private void erase(ErasureModel model) {
    new SourceTrial(ent(), source()).erase(subject, model);
  }

  private PartRows read() {
    return PartRows.read(ent(), prefix(), ent().tenant().id());
  }

  private List<String> keptPlaces() {
    return source().describe().stream()
        .flatMap(
            table ->
                table.subjects().stream()
                    .filter(column -> table.tie(column).erasure() == ErasureMethod.KEEP)
                    .map(column -> table.table() + "." + column))
        .sorted()
        .toList();
  }

  private void checked(Looking looking) throws SQLException {
    try (Connection connection = ent().dataSource().getConnection()) {
      looking.at(new DeclarationCheck(new PartSchema(connection), source().describe()));
    }
  }

  /** Looks at declarations beside a live schema. */
  @FunctionalInterface
  private interface Looking {
    void at(DeclarationCheck check) throws SQLException;
  }
}
