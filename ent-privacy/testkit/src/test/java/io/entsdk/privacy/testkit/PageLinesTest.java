package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.ErasureReport.Failure;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.inventory.InventoryFinding;
import io.entsdk.privacy.inventory.InventoryFinding.Kind;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Lines of a page and marks on these name nobody, and go, stay and are counted with the page. */
@EachDatabase
class PageLinesTest {

  @Parameter Database database;

  private final Forgetful pages = new Forgetful();
  private Ent ent;
  private Leaving leaving;

  @BeforeEach
  void adaHasLeftPagesWithLines() {
    ent = Ent.on(database, wiring -> wiring.personalData(pages));
    LinedPages.create(ent);
    Pages.write(ent, ent.ada(), 2);
    Pages.write(ent, ent.bob(), 1);
    LinedPages.fill(ent, ent.ada());
    LinedPages.fill(ent, ent.bob());
    leaving = new Leaving(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whatIsPartOfAHeldPageStaysWithItAndGoesOnceItIsFree() {
    hold(
        "(select id from page_of_book where author = '%s' order by id fetch first 1 rows only)"
            .formatted(ent.ada()));

    ErasurePlan plan = leaving.approved();
    assertEquals(
        Map.of(
            "page_of_book",
            2L,
            "page_of_book_line",
            4L,
            "page_of_book_mark",
            2L,
            "page_of_book_tag",
            6L),
        plan.tables().stream()
            .filter(table -> table.table().startsWith("page_of"))
            .collect(Collectors.toMap(table -> table.table(), table -> table.rows())));
    ErasureReport report = leaving.erase(plan);
    assertEquals(1, report.people().get(ErasureOutcome.HELD), report::toString);
    assertEquals(List.of(2L, 4L, 2L, 6L), left());

    Jdbc.execute(ent, "delete from ent_core_held");
    leaving.erase(leaving.approved());
    assertEquals(List.of(1L, 2L, 1L, 3L), left());
  }

  @Test
  void aPartThatForgetsWhatIsPartOfItsPagesIsNotBelieved() {
    pages.forgets = true;

    ErasureReport report = leaving.erase(leaving.approved());

    assertEquals(ErasureState.RUNNING, report.state());
    assertEquals("page_of_book_mark", report.failures().get(0).where());
    assertEquals("rows-left", report.failures().get(0).what());
  }

  @Test
  void aPartThatTakesPagesAwayFromTheirLinesIsTakenBack() {
    Jdbc.execute(ent, "alter table page_of_book_line drop constraint page_line_of");
    Jdbc.execute(ent, "delete from page_of_book_mark");
    Jdbc.execute(ent, "delete from page_of_book_tag");
    ErasurePlan plan = leaving.approved();
    pages.tears = "delete from page_of_book where author = ?1";

    ErasureReport report = leaving.erase(plan);

    assertEquals(List.of(new Failure("page_of_book", "rows-orphaned", 1)), report.failures());
    assertEquals(List.of(3L, 6L, 0L, 0L), left(), "its transaction was taken back");
  }

  @Test
  void aPartThatTakesNamesAwayFromTheirLinesIsTakenBack() {
    Jdbc.execute(ent, "alter table page_of_book alter column author drop not null");
    pages.unlinks = true;
    ErasurePlan plan = leaving.approved();
    pages.tears = "update page_of_book set author = null where author = ?1";

    ErasureReport report = leaving.erase(plan);

    assertEquals(List.of(new Failure("page_of_book", "rows-orphaned", 1)), report.failures());
    assertEquals(0, Jdbc.count(ent, "select count(*) from page_of_book where author is null"));
  }

  @Test
  void linesThatNothingKeepsWithTheirPageAreFoundWithTheStatementThatDoes() {
    assertEquals(List.of(), findings());
    Jdbc.execute(ent, "alter table page_of_book_line drop constraint page_line_of");

    List<InventoryFinding> found = findings();

    assertEquals(Kind.PART_LOOSE, found.get(0).kind());
    assertEquals(
        "alter table page_of_book_line add foreign key (tenant, page) references page_of_book (tenant, id)",
        found.get(0).detail());
    assertTrue(found.get(0).toString().contains("nothing keeps rows of table page_of_book_line"));
    Jdbc.execute(ent, found.get(0).detail());
    assertEquals(List.of(), findings());
  }

  @Test
  void theHeadReadsOfWhatRowsArePart() {
    String document =
        Privacy.of(ent.tenant())
            .inventory()
            .read(ent.school().id(), ent.as(ent.head()))
            .document(Locale.FRENCH);

    assertTrue(document.contains("- Fait partie de : page → page_of_book"), document);
  }

  private List<InventoryFinding> findings() {
    return Privacy.of(ent.tenant()).inventory().check().findings().stream()
        .filter(finding -> finding.kind() != Kind.RULE_UNKNOWN)
        .toList();
  }

  /** Hold a record that the part has never declared as one: by its key alone. */
  private void hold(String record) {
    UUID hold = UUID.randomUUID();
    Jdbc.execute(
        ent,
        "insert into ent_core_hold (tenant, id, subject_kind, subject_id, basis, reference, review_on, placed_at) values (1, '%s', 'page', %s, 'LITIGATION', 'x', date '2028-01-01', 0)"
            .formatted(hold, record));
    Jdbc.execute(
        ent,
        "insert into ent_core_held (tenant, subject_id, hold_id) values (1, %s, '%s')"
            .formatted(record, hold));
  }

  private List<Long> left() {
    return List.of("", "_line", "_mark", "_tag").stream()
        .map(table -> Jdbc.count(ent, "select count(*) from page_of_book" + table))
        .toList();
  }

  /** Says that it has erased lines and marks, or takes pages whatever is part of them. */
  private static final class Forgetful extends LinedPages {

    private volatile boolean forgets;
    private volatile boolean unlinks;
    private volatile String tears = "";

    @Override
    public List<TableDescription> describe() {
      return unlinks
          ? Stream.concat(Stream.of(nameless()), super.describe().stream().skip(1)).toList()
          : super.describe();
    }

    private static TableDescription nameless() {
      return TableDescription.table("page_of_book")
          .keeps(new Purpose("notebook"), "ent-account", ErasureMethod.UNLINK)
          .subject("author", DataCategory.IDENTITY)
          .personal(DataCategory.CORRESPONDENCE, "words")
          .notPersonal("technical key", "tenant", "id")
          .build();
    }

    @Override
    public int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
      if (!tears.isEmpty()) {
        return keys.link().table().equals("page_of_book")
            ? unit.entities()
                .createNativeQuery(tears)
                .setParameter(1, keys.link().subject().value())
                .executeUpdate()
            : 0;
      }
      return forgets && !keys.link().table().equals("page_of_book")
          ? keys.all().size()
          : super.erase(unit, keys, effect);
    }
  }
}
