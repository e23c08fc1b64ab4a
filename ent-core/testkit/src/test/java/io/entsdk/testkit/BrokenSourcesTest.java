package io.entsdk.testkit;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.PersonalRecord;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.PersonalUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/** The kit, held to sources that a vendor might get wrong: it finds each. */
@EachDatabase
class BrokenSourcesTest {

  private static final Purpose DIARY = new Purpose("diary");

  @Parameter Database database;
  private Ent ent;

  @BeforeEach
  void open() throws SQLException {
    ent = Ent.on(database);
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table diary_page (tenant int not null, id uuid not null, author uuid not null,
            text varchar(200) not null, primary key (tenant, id));
          create index diary_page_of on diary_page (tenant, author);
          create table diary_search (tenant int not null, id uuid not null, word varchar(200) not null,
            author uuid not null, page uuid not null, primary key (tenant, id),
            constraint diary_search_page foreign key (tenant, page) references diary_page (tenant, id));
          create index diary_search_of on diary_search (tenant, author);
          create index diary_search_in on diary_search (tenant, page)""");
    }
  }

  @AfterEach
  void close() {
    ent.close();
  }

  /** Keeps pages, and the words of the pages apart. */
  private static class Diary implements PersonalDataSource {

    @Override
    public String id() {
      return "vendor-diary";
    }

    @Override
    public List<TableDescription> describe() {
      return List.of(page(), search());
    }

    static TableDescription page() {
      return TableDescription.table("diary_page")
          .keeps(DIARY, "diary", ErasureMethod.DELETE_ROW)
          .subject("author", IDENTITY)
          .personal(CORRESPONDENCE, "text")
          .notPersonal("technical key", "tenant", "id")
          .build();
    }

    static TableDescription search() {
      return TableDescription.table("diary_search")
          .parent("diary_page", "page")
          .keeps(DIARY, "diary", ErasureMethod.DELETE_ROW)
          .subject("author", IDENTITY)
          .withheld(CORRESPONDENCE, "word")
          .notPersonal("technical key", "tenant", "id", "page")
          .build();
    }
  }

  @Test
  void aSourceThatIsRightPasses() {
    DiaryKit kit = kit(new Diary());
    assertDoesNotThrow(kit::everyTableAndColumnIsDeclaredOnce);
    assertDoesNotThrow(kit::whatIsDeclaredCanBeDone);
    assertDoesNotThrow(kit::whoeverIsErasedIsGoneAndNobodyElseIs);
  }

  @Test
  void aSourceThatErasesMoreThanItIsAskedForIsFound() {
    DiaryKit kit =
        kit(
            new Diary() {
              @Override
              public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
                int erased = super.erase(unit, keys, effect);
                everythingOf(unit, keys.link().table());
                return erased;
              }
            });
    fails(kit::whoeverIsErasedIsGoneAndNobodyElseIs, "missing: diary_");
  }

  @Test
  void aSourceThatMiscountsIsFound() {
    DiaryKit kit =
        kit(
            new Diary() {
              @Override
              public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
                return super.erase(unit, keys, effect) + 1;
              }
            });
    fails(kit::whoeverIsErasedIsGoneAndNobodyElseIs, "rows said to be erased");
  }

  @Test
  void aSourceThatForgetsATableIsFound() {
    DiaryKit kit =
        kit(
            new Diary() {
              @Override
              public List<TableDescription> describe() {
                return List.of(page());
              }
            });
    fails(kit::everyTableAndColumnIsDeclaredOnce, "diary_search");
  }

  /** The product copies each page into the search, of which nobody says that it is personal. */
  @Test
  void wordsThatAreLeftWhereNobodyLookedAreFound() {
    PersonalDataSource blind =
        new Diary() {
          @Override
          public List<TableDescription> describe() {
            TableDescription words =
                TableDescription.table("diary_search")
                    .notPersonal("words, and nobody's", "tenant", "id", "page", "word", "author")
                    .build();
            return List.of(page(), words);
          }
        };
    DiaryKit kit =
        new DiaryKit(ent, blind) {
          @Override
          protected void plant(PersonId person, PersonId other) throws SQLException {
            super.plant(person, other);
            copyIntoSearch();
          }
        };
    fails(kit::whoeverIsErasedIsGoneAndNobodyElseIs, "still tell of the person");
  }

  private void copyIntoSearch() throws SQLException {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table diary_search drop constraint if exists diary_search_page");
      statement.execute("delete from diary_search");
      statement.execute(
          """
          insert into diary_search (tenant, id, word, author, page)
          select tenant, id, text, '00000000-0000-0000-0000-000000000000', id from diary_page""");
    }
  }

  @Test
  void aSourceThatAsksForTheHoldBeforehandIsFound() {
    DiaryKit kit =
        kit(
            new Diary() {
              @Override
              public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
                return isHeld(unit, keys) ? 0 : withoutLooking(unit, keys);
              }
            });
    fails(kit::whoeverIsErasedIsGoneAndNobodyElseIs, "these look for no hold");
  }

  @Test
  void aSourceThatTellsWhatIsWithheldIsFound() {
    DiaryKit kit =
        kit(
            new Diary() {
              @Override
              public void export(
                  PersonalUnit unit, NonEmptyKeys keys, Consumer<PersonalRecord> sink) {
                keys.all()
                    .forEach(
                        key ->
                            sink.accept(
                                new PersonalRecord(
                                    keys.link(),
                                    key,
                                    List.of(
                                        new PersonalRecord.Value(
                                            "word", CORRESPONDENCE, "sesame")))));
              }
            });
    fails(kit::aCopyHoldsAllThatIsToldAboutThePersonAndNothingElse, "");
  }

  @Test
  void childrenThatWouldOutliveTheirParentsAreFound() {
    DiaryKit kit =
        kit(
            new Diary() {
              @Override
              public List<TableDescription> describe() {
                TableDescription unordered =
                    TableDescription.table("diary_search")
                        .keeps(DIARY, "diary", ErasureMethod.UNLINK)
                        .subject("author", IDENTITY)
                        .notPersonal("technical key", "tenant", "id", "page", "word")
                        .build();
                return List.of(page(), unordered);
              }
            });
    fails(kit::whatIsDeclaredCanBeDone, "cannot be null");
  }

  private static int everythingOf(PersonalUnit unit, String table) {
    return unit.entities().createNativeQuery("delete from " + table).executeUpdate();
  }

  private static int withoutLooking(PersonalUnit unit, NonEmptyKeys keys) {
    return keys.all().stream()
        .mapToInt(
            key ->
                unit.entities()
                    .createNativeQuery(
                        "delete from %s where tenant = 1 and id = cast(?1 as uuid)"
                            .formatted(keys.link().table()))
                    .setParameter(1, key.values().get(0))
                    .executeUpdate())
        .sum();
  }

  private DiaryKit kit(PersonalDataSource source) {
    return new DiaryKit(ent, source);
  }

  private static boolean isHeld(PersonalUnit unit, NonEmptyKeys keys) {
    return !unit.entities()
        .createNativeQuery("select 1 from ent_core_held where subject_id = cast(?1 as uuid)")
        .setParameter(1, keys.link().subject().toString())
        .getResultList()
        .isEmpty();
  }

  private static void fails(Executable test, String saying) {
    String told = assertThrows(AssertionError.class, test).getMessage();
    assertTrue(told.contains(saying), told);
  }
}
