package io.entsdk.testkit;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.TableDescription.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableBuilder;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalUnit;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kit, held to what a vendor might say wrongly of rows that are part of others. */
class WrongFormsTest {

  private static final Purpose PURPOSE = new Purpose("forms");

  private final Ent ent = Ent.inMemory();

  @BeforeEach
  void open() throws SQLException {
    Forms.create(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whatIsRightPasses() throws SQLException {
    assertEquals("", found(new Forms()));
  }

  @Test
  void aRowIsPartOfATableThatNobodyDescribes() throws SQLException {
    finds(
        "form_answer: Table form_answer is part of form_sheet, which nobody describes beside it",
        Forms.answer().build());
  }

  @Test
  void aRowIsPartOfOneThatNamesNobody() throws SQLException {
    finds(
        "Table form_answer is part of form_sheet, which names nobody",
        Forms.answer().build(),
        table("form_sheet").notPersonal("nothing", "tenant", "id").build());
  }

  @Test
  void aRowIsPartOfOneByTooFewColumns() throws SQLException {
    finds(
        "Table form_mark is part of form_answer by [sheet_id], but the key there is [sheet_id, n]",
        part("form_mark", "form_answer", "sheet_id").build(),
        Forms.answer().build(),
        Forms.sheet());
  }

  @Test
  void rowsArePartOfEachOther() throws SQLException {
    finds(
        "Table form_draft is part of itself by post_id",
        part("form_draft", "form_picture", "post_id").build(),
        part("form_picture", "form_draft", "post_id").build());
  }

  @Test
  void aRowStaysAndTheOneThatItIsPartOfGoes() throws SQLException {
    finds(
        "form_answer: sheet_id stays by REDACT, and the row of form_sheet goes: say DELETE_ROW",
        part("form_answer", "form_sheet", "sheet_id", ErasureMethod.REDACT).build(),
        Forms.sheet());
  }

  @Test
  void whoeverElseTakesTheOtherRowAlongIsForgotten() throws SQLException {
    finds(
        "form_answer: the row of form_sheet goes with signed_by, too: say alsoOf(\"signed_by\")",
        part("form_answer", "form_sheet", "sheet_id").build(),
        Forms.sheet());
  }

  @Test
  void aRowIsAlsoOfSomebodyWhomTheOtherDoesNotName() throws SQLException {
    finds(
        "Table form_sheet names nobody in a column reader",
        part("form_answer", "form_sheet", "sheet_id").alsoOf("reader").build(),
        Forms.sheet());
  }

  @Test
  void aColumnThatLeadsNowhereIsNotDeclared() {
    TableBuilder undeclared = table("form_answer").subjectOf("form_sheet", "sheet_id");
    assertThrows(IllegalArgumentException.class, undeclared::build);
    TableBuilder nothing = table("form_answer");
    assertThrows(IllegalArgumentException.class, () -> nothing.alsoOf("signed_by"));
  }

  @Test
  void aRowMayLoseTheOneThatItIsPartOf() throws SQLException {
    Diary.execute(ent, "alter table form_picture alter column post_id drop not null");
    assertTrue(found(new Forms()).contains("form_picture.post_id may be null, and lead to nobody"));
  }

  @Test
  void noForeignKeyHoldsARowToTheOneThatItIsPartOf() throws SQLException {
    Diary.execute(
        ent,
        """
        drop table form_draft;
        create table form_draft (tenant int not null, post_id uuid not null, words varchar(200),
          primary key (tenant, post_id))""");
    assertTrue(found(new Forms()).contains("form_draft needs a foreign key to ParentLink"));
  }

  /** It takes away what people are named in, and forgets what is part of it. */
  @Test
  void aSourceThatForgetsItsLines() throws SQLException {
    Forms forgetful =
        new Forms() {
          @Override
          public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
            return keys.link().table().equals("form_picture") ? 0 : super.erase(unit, keys, effect);
          }
        };
    DiaryKit kit = new FormKit(ent, forgetful);
    String told =
        assertThrows(AssertionError.class, kit::whoeverIsErasedIsGoneAndNobodyElseIs).getMessage();
    assertTrue(told.contains("form_picture"), told);
  }

  private void finds(String what, TableDescription... tables) throws SQLException {
    String found =
        found(
            new Forms() {
              @Override
              public List<TableDescription> describe() {
                return List.of(tables);
              }
            });
    assertTrue(found.contains(what), found);
  }

  private String found(Forms forms) throws SQLException {
    try {
      new FormKit(ent, forms).whatIsDeclaredCanBeDone();
      return "";
    } catch (AssertionError e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static TableBuilder part(String table, String whole, String column) {
    return part(table, whole, column, ErasureMethod.DELETE_ROW);
  }

  private static TableBuilder part(
      String table, String whole, String column, ErasureMethod effect) {
    return table(table)
        .keeps(PURPOSE, "ent-account", effect)
        .notPersonal("technical key", "tenant", "id", column)
        .subjectOf(whole, column)
        .personal(CORRESPONDENCE, "words");
  }
}
