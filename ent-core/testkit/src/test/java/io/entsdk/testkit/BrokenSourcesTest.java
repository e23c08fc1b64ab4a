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
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.PersonalUnit;
import java.sql.SQLException;
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

  @Parameter Database database;
  private Ent ent;

  @BeforeEach
  void open() throws SQLException {
    ent = Ent.on(database);
    Diary.create(ent);
  }

  @AfterEach
  void close() {
    ent.close();
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
                return List.of(Diary.page());
              }
            });
    fails(kit::everyTableAndColumnIsDeclaredOnce, "diary_search");
  }

  /** Its row stays for a while without it, whomever that goes with. */
  @Test
  void aColumnThatGoesBeforeItsRowAndIsNeverNullIsFound() throws SQLException {
    Diary.execute(ent, "alter table diary_page add made_at bigint");
    PersonalDataSource early =
        new Diary() {
          @Override
          public List<TableDescription> describe() {
            TableDescription page =
                TableDescription.table("diary_page")
                    .keeps(PURPOSE, "diary", ErasureMethod.DELETE_ROW)
                    .datedBy("made_at")
                    .subject("author", IDENTITY)
                    .personal(CORRESPONDENCE, "made_at")
                    .keeps(PURPOSE, "diary-words", ErasureMethod.REDACT)
                    .personal(CORRESPONDENCE, "text")
                    .notPersonal("technical key", "tenant", "id")
                    .build();
            return List.of(page, search());
          }
        };
    fails(kit(early)::whatIsDeclaredCanBeDone, "diary_page.text is emptied and cannot be null");
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
            return List.of(Diary.page(), words);
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
    Diary.execute(ent, "alter table diary_search drop constraint if exists diary_search_page");
    Diary.execute(ent, "delete from diary_search");
    Diary.execute(
        ent,
        """
        insert into diary_search (tenant, id, word, author, page)
        select tenant, id, text, '00000000-0000-0000-0000-000000000000', id from diary_page""");
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
  void aSourceThatLooksForNoHoldIsFound() {
    DiaryKit kit =
        kit(
            new Diary() {
              @Override
              public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
                withoutLooking(unit, keys);
                return 0;
              }
            });
    fails(kit::whatIsHeldStays, "missing: diary_");
  }

  /** Whoever is held is left out in Java, and a list of none becomes no condition at all. */
  @Test
  void aSourceThatTakesNoneForAllIsFound() {
    DiaryKit kit =
        kit(
            new Diary() {
              @Override
              public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
                if (isHeld(unit, keys)) {
                  everythingOf(unit, keys.link().table());
                  return 0;
                }
                return super.erase(unit, keys, effect);
              }
            });
    fails(kit::whatIsHeldStays, "missing: diary_");
  }

  @Test
  void aTableWithoutAPrimaryKeyIsFound() throws SQLException {
    Diary.execute(ent, "create table diary_note as select * from diary_search");
    DiaryKit kit =
        kit(
            new Diary() {
              @Override
              public List<TableDescription> describe() {
                return List.of(Diary.words("diary_note").build());
              }
            });
    fails(kit::whatIsDeclaredCanBeDone, "diary_note has []");
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
                        .keeps(Diary.PURPOSE, "diary", ErasureMethod.UNLINK)
                        .subject("author", IDENTITY)
                        .notPersonal("technical key", "tenant", "id", "page", "word")
                        .build();
                return List.of(Diary.page(), unordered);
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
