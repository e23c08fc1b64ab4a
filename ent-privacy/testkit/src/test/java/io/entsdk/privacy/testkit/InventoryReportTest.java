package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.inventory.InventoryFinding;
import io.entsdk.privacy.inventory.InventoryFinding.Kind;
import io.entsdk.privacy.inventory.InventoryReport;
import io.entsdk.privacy.inventory.KeptTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the head of a school reads of what is kept. */
@EachDatabase
class InventoryReportTest {

  @Parameter Database database;

  @Test
  void theHeadReadsHowMuchIsKeptOfEachTable() {
    try (Ent ent = Ent.on(database)) {
      InventoryReport report = read(ent, ent.as(ent.head()));

      assertEquals(OptionalLong.of(9), rows(report, "ent_core_person"));
      assertEquals(OptionalLong.of(3), rows(report, "ent_core_enrolment"));
      assertEquals(OptionalLong.of(4), rows(report, "ent_core_guardianship"));
      assertEquals(OptionalLong.of(1), rows(report, "ent_core_school"));
    }
  }

  @Test
  void theRowsOfAnotherTenantAreNotCounted() {
    try (Ent ent = Ent.on(database)) {
      Jdbc.execute(
          ent,
          "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key)"
              + " select 2, id, 0, 'X', 'Y', 'x y' from ent_core_person");

      assertEquals(OptionalLong.of(9), rows(read(ent, ent.as(ent.head())), "ent_core_person"));
    }
  }

  @Test
  void readingCostsAStatementATableAndLittleMore() {
    try (Ent ent = Ent.on(database)) {
      InventoryReport report = read(ent, ent.as(ent.head()));
      int tables = report.tables().size();
      int spent = ent.statements().countIn(() -> read(ent, ent.as(ent.head())));

      assertTrue(spent <= tables + 6, () -> spent + " statements for " + tables + " tables");
    }
  }

  @Test
  void aVendorsTableWithoutATenantIsNotCounted() {
    try (Ent ent =
        Ent.on(database, wiring -> wiring.personalData(new Notebook(Notebook.page().build())))) {
      Jdbc.execute(ent, "create table notebook_page (author uuid, title int, text int)");

      assertEquals(OptionalLong.empty(), rows(read(ent, ent.as(ent.head())), "notebook_page"));
    }
  }

  @Test
  void theDocumentSpeaksFrenchAndEnglishAndTakesNoMarkupFromAVendor() {
    try (Ent ent =
        Ent.on(database, wiring -> wiring.personalData(new Notebook(Notebook.page().build())))) {
      InventoryReport report = read(ent, ent.as(ent.head()));
      String french = report.document(Locale.FRENCH);

      assertTrue(french.contains("### ent_core_person — 9 lignes"), french);
      assertTrue(
          french.contains(
              "| last_name | identité | comptes et annuaire | ent-account | la ligne disparaît | oui |"),
          french);
      assertTrue(french.contains("| ent-account (v1) | au plus 3 mois |"), french);
      assertTrue(french.contains("- École : class_id → ent_core_class"), french);
      assertTrue(french.contains("tells \\| the vendor's &lt;b>tenant&lt;/b> # apart"), french);
      assertTrue(report.document(Locale.GERMAN).contains("### ent_core_person — 9 rows"), french);
      assertFalse(french.contains("LOVELACE"), french);
    }
  }

  @Test
  void aStoreThatIsNoTableStandsInTheDocumentAndIsHeldToTheRules() {
    try (Ent ent =
        Ent.on(database, wiring -> wiring.externalStore(new Shelf("vendor-photos", "photos")))) {
      InventoryReport report = read(ent, ent.as(ent.head()));

      assertTrue(
          report
              .document(Locale.FRENCH)
              .contains(
                  "| photos \\| &lt;b> (vendor-photos) | identité, correspondance | search | photos |"),
          report.document(Locale.FRENCH));
      assertEquals(
          List.of(new InventoryFinding(Kind.STORE_RULE_UNKNOWN, "vendor-photos", "", "photos")),
          Privacy.of(ent.tenant()).inventory().check().findings());
    }
  }

  @Test
  void onlyWhoHeadsOrOverseesTheSchoolReads() {
    try (Ent ent = Ent.on(database)) {
      for (Actor actor :
          new Actor[] {
            ent.as(ent.alan()),
            ent.as(ent.grace()),
            ent.as(ent.ada()),
            ent.as(ent.head(), Assurance.CARD_AND_PICTURES)
          }) {
        assertThrows(AccessDeniedException.class, () -> read(ent, actor), actor::toString);
      }
    }
  }

  private static InventoryReport read(Ent ent, Actor actor) {
    return Privacy.of(ent.tenant()).inventory().read(ent.school().id(), actor);
  }

  private static OptionalLong rows(InventoryReport report, String table) {
    return report.tables().stream()
        .filter(kept -> kept.declared().name().equals(table))
        .map(KeptTable::rows)
        .findFirst()
        .orElseThrow();
  }
}
