package io.entsdk.core.personal;

import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.personal.DataCategory.TRACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.personal.ColumnDescription.Personal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableBuilderTest {

  private static final TableDescription LINK =
      TableDescription.table("link")
          .subject("guardian_id", FAMILY_LINK)
          .subject("child_id", FAMILY_LINK)
          .personal(FAMILY_LINK, "state")
          .doneBy("entered_by", "entered_at")
          .about("child_id")
          .personal(SCHOOLING, "level")
          .build();

  @Test
  void aTableHasAnIdForItsKeyUnlessItSaysOtherwise() {
    assertEquals(List.of(new KeyColumn("id", KeyType.UUID)), LINK.key());
    assertEquals(
        List.of(new KeyColumn("item", KeyType.UUID), new KeyColumn("n", KeyType.INT)),
        TableDescription.table("page")
            .key(KeyType.UUID, "item")
            .key(KeyType.INT, "n")
            .build()
            .key());
  }

  @Test
  void aColumnTellsAboutTheFirstPersonUnlessItSaysOtherwise() {
    assertEquals(List.of("guardian_id", "state"), about("guardian_id"));
    assertEquals(List.of("child_id", "level"), about("child_id"));
    assertEquals(List.of("entered_by", "entered_at"), about("entered_by"));
  }

  @Test
  void whoMerelyEnteredARowIsUnlinkedAndTheOthersTakeItWithThem() {
    assertEquals(ErasureMethod.DELETE_ROW, LINK.tie("guardian_id").erasure());
    assertEquals(ErasureMethod.DELETE_ROW, LINK.tie("child_id").erasure());
    assertEquals(ErasureMethod.UNLINK, LINK.tie("entered_by").erasure());
  }

  @Test
  void theIdOfAPersonIsInNoCopy() {
    assertTrue(
        LINK.personalColumns().stream()
            .filter(column -> LINK.subjects().contains(column.column()))
            .noneMatch(Personal::exported));
  }

  @Test
  void whatOutlivesAPersonSaysWhy() {
    TableDescription proof =
        TableDescription.table("proof")
            .outlives(Purpose.ACCOUNTABILITY, "audit-trail", "proof of who signed")
            .subject("signed_by", TRACE)
            .build();
    assertEquals("proof of who signed", proof.tie("signed_by").keeping().because());
    assertEquals(ErasureMethod.KEEP, proof.tie("signed_by").erasure());
  }

  @Test
  void aColumnThatNamesNobodyIsNoLink() {
    assertThrows(IllegalArgumentException.class, () -> LINK.tie("state"));
  }

  @Test
  void anEffectIsWhatIsDeclaredOrLessOrEmptiesWhatIsUnlinked() {
    for (ErasureMethod declared : ErasureMethod.values()) {
      assertTrue(declared.mayStandFor(declared));
      assertTrue(ErasureMethod.KEEP.mayStandFor(declared));
      assertEquals(
          declared == ErasureMethod.DELETE_ROW,
          ErasureMethod.DELETE_ROW.mayStandFor(declared),
          declared::name);
    }
    assertTrue(ErasureMethod.REDACT.mayStandFor(ErasureMethod.UNLINK));
  }

  private static List<String> about(String subject) {
    return LINK.columnsAbout(subject).stream().map(Personal::column).toList();
  }

  @Test
  void aRowIsDatedByAColumnOfTheTableAndTheRuleThatStands() {
    TableDescription page =
        TableDescription.table("page")
            .keeps(Purpose.ACCOUNTABILITY, "audit-trail", ErasureMethod.DELETE_ROW)
            .datedBy("made_at")
            .personal(TRACE, "made_at")
            .build();
    assertEquals(
        Optional.of(new RowClock("made_at", RowClock.Kind.MICROSECONDS, "audit-trail")),
        page.terms().clock());
    assertEquals(Optional.empty(), LINK.terms().clock());

    TableBuilder undeclared = TableDescription.table("page").dueOn("last_day");
    assertThrows(IllegalArgumentException.class, undeclared::build);
  }

  @Test
  void whatLeadsToASchoolIsADeclaredColumn() {
    TableDescription page =
        TableDescription.table("page")
            .schoolOf("ent_core_class", "class_id")
            .mentionsSchool("author_school_id")
            .notPersonal("leads to a school", "class_id", "author_school_id")
            .build();
    assertEquals(List.of("class_id", "author_school_id"), page.schools().columns());
    assertEquals(List.of(), LINK.schools().columns());

    TableBuilder undeclared = TableDescription.table("page").school("school_id");
    assertThrows(IllegalArgumentException.class, undeclared::build);
  }
}
