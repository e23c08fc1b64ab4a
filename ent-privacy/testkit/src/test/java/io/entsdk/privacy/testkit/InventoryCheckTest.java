package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.inventory.Inventory;
import io.entsdk.privacy.inventory.InventoryCheck;
import io.entsdk.privacy.inventory.InventoryFinding;
import io.entsdk.privacy.inventory.InventoryFinding.Kind;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The declarations of every jar on the class path, and a vendor's, against the live schema. */
@EachDatabase
class InventoryCheckTest {

  private static final TableDescription PAGE = Notebook.page().build();

  @Parameter Database database;

  @Test
  void everyColumnOfEveryJarIsDeclared() {
    try (Ent ent = Ent.on(database)) {
      InventoryCheck check = Privacy.of(ent.tenant()).inventory().check();

      assertTrue(check.passed(), check::toString);
    }
  }

  @Test
  void theCheckIsOneStatementAndTwoMoreWhereForeignKeysAndSweptTablesMayLackAnIndex() {
    try (Ent ent = Ent.on(database)) {
      Privacy privacy = Privacy.of(ent.tenant());
      privacy.inventory().check();

      assertEquals(
          database == Database.H2 ? 1 : 3,
          ent.statements().countIn(() -> privacy.inventory().check()));
    }
  }

  /** H2 makes such an index by itself. */
  @Test
  void aForeignKeyWithoutAnIndexIsFoundWithTheStatementThatAddsIt() {
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new Pages()))) {
      Pages.create(ent);
      Jdbc.execute(
          ent,
          "create table marks_of_page (mark int, page uuid, tenant int, foreign key (tenant, page) references page_of_book (tenant, id))");
      Jdbc.execute(ent, "create index marks_by_mark on marks_of_page (tenant, mark, page)");

      String remedy = "create index on marks_of_page (tenant, page)";
      List<InventoryFinding> findings = Privacy.of(ent.tenant()).inventory().check().findings();
      assertEquals(
          database == Database.H2
              ? List.of()
              : List.of(
                  new InventoryFinding(
                      Kind.INDEX_MISSING, "vendor-pages", "marks_of_page", remedy)),
          findings);
      assertEquals(findings.isEmpty(), ent.runtime().check().passed());

      findings.forEach(finding -> Jdbc.execute(ent, finding.detail()));
      assertEquals(List.of(), Privacy.of(ent.tenant()).inventory().check().findings());
      assertTrue(ent.runtime().check().passed(), () -> ent.runtime().check().toString());
    }
  }

  /** On H2 nobody looks. */
  @Test
  void aTableThatIsSweptWithoutAnIndexIsFoundWithTheStatementThatAddsIt() {
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new Diary()))) {
      Diary.create(ent);
      Inventory inventory = Privacy.of(ent.tenant(), Diary.RULES).inventory();
      assertEquals(List.of(), inventory.check().findings());

      Jdbc.execute(ent, "drop index diary_page_due");
      Jdbc.execute(ent, "create index diary_by_author on diary_page (tenant, author, made_at)");
      String remedy = "create index on diary_page (tenant, made_at, id)";
      List<InventoryFinding> findings = inventory.check().findings();
      assertEquals(
          database == Database.H2
              ? List.of()
              : List.of(
                  new InventoryFinding(
                      Kind.SWEEP_INDEX_MISSING, "vendor-diary", "diary_page", remedy)),
          findings);

      findings.forEach(finding -> Jdbc.execute(ent, finding.detail()));
      assertEquals(List.of(), inventory.check().findings());
    }
  }

  @Test
  void aColumnThatNobodyDeclaredIsFound() {
    try (Ent ent = Ent.on(database)) {
      Jdbc.execute(ent, "alter table ent_core_person add column nickname varchar(50)");

      assertEquals(
          List.of(
              new InventoryFinding(
                  Kind.COLUMN_UNDECLARED, "ent-core", "ent_core_person", "nickname")),
          Privacy.of(ent.tenant()).inventory().check().findings());
    }
  }

  @Test
  void aTableWithOurPrefixThatNobodyDeclaredIsFound() {
    try (Ent ent = Ent.on(database)) {
      Jdbc.execute(ent, "create table ent_core_nickname (tenant int, nickname varchar(50))");

      assertEquals(
          List.of(new InventoryFinding(Kind.TABLE_UNDECLARED, "ent-core", "ent_core_nickname", "")),
          Privacy.of(ent.tenant()).inventory().check().findings());
    }
  }

  @Test
  void theHostsRecordOfItsMigrationsIsItsOwn() {
    try (Ent ent = Ent.on(database)) {
      Jdbc.execute(ent, "create table ent_core_history (installed_rank int)");
      Jdbc.execute(ent, "create table ent_corelation (id int)");
      Jdbc.execute(ent, "create table notebook_page (id int)");

      assertEquals(List.of(), Privacy.of(ent.tenant()).inventory().check().findings());
    }
  }

  @Test
  void aVendorsTableIsHeldToItsDeclaration() {
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new Notebook(PAGE)))) {
      Jdbc.execute(
          ent, "create table notebook_page (tenant int, author uuid, text varchar(50), mood int)");

      assertEquals(
          List.of(
              new InventoryFinding(
                  Kind.COLUMN_MISSING, "vendor-notebook", "notebook_page", "title"),
              new InventoryFinding(
                  Kind.COLUMN_UNDECLARED, "vendor-notebook", "notebook_page", "mood"),
              new InventoryFinding(
                  Kind.RULE_UNKNOWN, "vendor-notebook", "notebook_page", "notebook")),
          Privacy.of(ent.tenant()).inventory().check().findings());
    }
  }

  @Test
  void aSchoolOfWhichNothingIsSaidAndAWayThatLeadsToNoneAreFound() {
    TableDescription page =
        TableDescription.table("class_page")
            .schoolOf("class_book", "book")
            .notPersonal("leads to a school", "tenant", "id", "book", "hat_school_id", "schoolid")
            .build();
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new Notebook(page)))) {
      Jdbc.execute(
          ent,
          "create table class_page (tenant int, id uuid, book uuid, hat_school_id uuid, schoolid uuid)");

      assertEquals(
          List.of(
              new InventoryFinding(
                  Kind.SCHOOL_UNDECLARED, "vendor-notebook", "class_page", "hat_school_id"),
              new InventoryFinding(
                  Kind.SCHOOL_UNDECLARED, "vendor-notebook", "class_page", "schoolid"),
              new InventoryFinding(
                  Kind.SCHOOL_UNREACHED, "vendor-notebook", "class_page", "class_book")),
          Privacy.of(ent.tenant()).inventory().check().findings());
    }
  }

  @Test
  void aVendorsTableThatIsNotThereIsFound() {
    try (Ent ent = Ent.on(database, wiring -> wiring.personalData(new Notebook(PAGE, PAGE)))) {
      assertEquals(
          List.of(Kind.TABLE_DECLARED_TWICE, Kind.TABLE_MISSING, Kind.TABLE_MISSING),
          Privacy.of(ent.tenant()).inventory().check().findings().stream()
              .map(InventoryFinding::kind)
              .toList());
    }
  }
}
