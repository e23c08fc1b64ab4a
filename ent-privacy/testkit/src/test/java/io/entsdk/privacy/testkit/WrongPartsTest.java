package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.testkit.Ent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract, held to parts that a vendor might get wrong: it finds each, and says where. What
 * the part alone shows is found by the tests that it inherits; that one which is right passes, by
 * {@link PagesPrivacyTest}.
 */
class WrongPartsTest {

  private PrivacyContract kit = new PagesKit(new Pages());

  @AfterEach
  void close() {
    kit.closeTheSchool();
  }

  @Test
  void aColumnThatNobodyDeclared() throws SQLException {
    hold(
        new Pages() {
          @Override
          public List<TableDescription> describe() {
            return List.of(
                TableDescription.table("page_of_book")
                    .keeps(new Purpose("notebook"), "ent-account", ErasureMethod.DELETE_ROW)
                    .subject("author", IDENTITY)
                    .notPersonal("technical key", "tenant", "id")
                    .build());
          }
        });
    finds("page_of_book", kit::theInventoryIsWhatIsThere);
  }

  @Test
  void aPartThatSwallowsItsExceptions() throws SQLException {
    hold(
        new Pages() {
          @Override
          public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
            try {
              throw new IllegalStateException("the vendor's own trouble");
            } catch (IllegalStateException e) {
              return 0;
            }
          }
        });
    finds("page_of_book, what=rows-left", kit::whoeverIsErasedIsGoneFromTheWholeDatabase);
  }

  @ParameterizedTest
  @ValueSource(strings = {"THROWING", "LYING"})
  void aPartThatThrowsOrSaysThatItErased(Pages.Manner manner) throws SQLException {
    Pages pages = new Pages();
    pages.manner = manner;
    hold(pages);
    finds("page_of_book, what=", kit::whoeverIsErasedIsGoneFromTheWholeDatabase);
  }

  @Test
  void aPartThatErasesWhatIsSomebodyElses() throws SQLException {
    hold(
        new Pages() {
          @Override
          public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
            everything(unit, " where tenant = 1");
            return keys.all().size();
          }
        });
    finds("missing: page_of_book", kit::whoeverIsErasedIsGoneFromTheWholeDatabase);
  }

  @Test
  void aPartThatForgetsTheTenant() throws SQLException {
    hold(
        new Pages() {
          @Override
          public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
            everything(unit, " where author = '" + keys.link().subject() + "'");
            return keys.all().size();
          }
        });
    finds("another tenant", kit::whoeverIsErasedIsGoneFromTheWholeDatabase);
  }

  /** Its table has two people, and it looks for one of them. */
  @Test
  void aPartThatForgetsARole() throws SQLException {
    Pages readByOthers =
        new Pages() {
          @Override
          public List<TableDescription> describe() {
            return List.of(
                TableDescription.table("page_of_book")
                    .keeps(new Purpose("notebook"), "ent-account", ErasureMethod.DELETE_ROW)
                    .subject("author", IDENTITY)
                    .subject("reader", IDENTITY)
                    .personal(CORRESPONDENCE, "words")
                    .notPersonal("technical key", "tenant", "id")
                    .build());
          }

          @Override
          public List<RecordKey> locate(
              PersonalUnit unit, SubjectLink subject, RecordKey after, int max) {
            return subject.column().equals("reader")
                ? List.of()
                : super.locate(unit, subject, after, max);
          }
        };
    kit =
        new PagesKit(readByOthers) {
          @Override
          protected void createTables(Ent school) {
            super.createTables(school);
            Jdbc.execute(school, "alter table page_of_book add column reader uuid not null");
            Jdbc.execute(school, "create index page_reader on page_of_book (tenant, reader)");
          }
        };
    kit.openTheSchool();
    finds("page_of_book, what=rows-left", kit::whoeverIsErasedIsGoneFromTheWholeDatabase);
  }

  @Test
  void aPartThatHangs() throws SQLException {
    CountDownLatch never = new CountDownLatch(1);
    Pages hanging =
        new Pages() {
          @Override
          public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
            try {
              never.await();
              return 0;
            } catch (InterruptedException e) {
              throw new AssertionError("nobody waits any more", e);
            }
          }
        };
    kit =
        new PagesKit(hanging) {
          @Override
          protected Duration patience() {
            return Duration.ofSeconds(1);
          }
        };
    kit.openTheSchool();
    finds("something hangs", kit::whoeverIsErasedIsGoneFromTheWholeDatabase);
  }

  /** It believes what it remembers, and not the database, in which nothing was committed. */
  @Test
  void aPartThatRemembersWhatItErased() throws SQLException {
    Set<RecordKey> erased = new HashSet<>();
    hold(
        new Pages() {
          @Override
          public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
            return erased.addAll(keys.all()) ? super.erase(unit, keys, effect) : 0;
          }
        });
    finds("page_of_book, what=rows-left", kit::whereverANodeDiesTheNextOneEndsAlike);
  }

  @Test
  void aTableThatNobodyDeclaredWithACopyOfWhatWasWritten() throws SQLException {
    kit =
        new PagesKit(new Pages()) {
          @Override
          protected void createTables(Ent school) {
            super.createTables(school);
            Jdbc.execute(school, "create table found_words (page uuid, word varbinary(200))");
          }

          @Override
          protected void plant(PersonId person, PersonId other) throws SQLException {
            super.plant(person, other);
            Jdbc.execute(
                ent(), "insert into found_words select id, stringtoutf8(words) from page_of_book");
          }
        };
    kit.openTheSchool();
    finds(
        "found_words.word still holds words about whoever was erased; no part declares this table",
        kit::whoeverIsErasedIsGoneFromTheWholeDatabase);
  }

  @Test
  void aStoreThatDoesNotForget() throws SQLException {
    kit = new PagesKit(new Pages(), new Shelf("vendor-index", "ent-account"));
    kit.openTheSchool();
    finds("vendor-index, what=unacknowledged", kit::whoeverIsErasedIsGoneFromTheWholeDatabase);
  }

  private void hold(PersonalDataSource source) throws SQLException {
    kit = new PagesKit(source);
    kit.openTheSchool();
  }

  private static int everything(PersonalUnit unit, String where) {
    return unit.entities().createNativeQuery("delete from page_of_book" + where).executeUpdate();
  }

  private static void finds(String told, Executable test) {
    String message = assertThrows(AssertionError.class, test).getMessage();
    assertTrue(message.contains(told), message);
  }
}
