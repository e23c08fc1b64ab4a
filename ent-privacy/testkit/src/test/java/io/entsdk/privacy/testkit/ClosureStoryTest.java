package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.closure.Fate;
import io.entsdk.privacy.erasure.CertificateCheck;
import io.entsdk.privacy.erasure.CertificateVerifier;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/** A contract ends: nothing is left of the tenant but what says why it stays. */
@EachDatabase
class ClosureStoryTest {

  /** The tables of which something stays: proof, counters and the vendor's own. */
  private static final Set<String> STAYING =
      Set.of(
          "deed",
          "ent_core_audit",
          "ent_core_hold_turn",
          "ent_privacy_closure",
          "ent_privacy_closure_table");

  @Parameter Database database;

  private final Pictures pictures = new Pictures();
  private Ent ent;
  private Ending ending;

  @BeforeEach
  void theContractEnds() {
    ent = Ent.on(database, wiring -> wiring.personalData(new Woods()).externalStore(pictures));
    Woods.create(ent);
    ending = new Ending(ent);
    pictures.kept.addAll(List.of(ent.ada(), ent.alan()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void nothingIsLeftOfTheTenantButWhatSaysWhyItStays() {
    TwinTenant twin = TwinTenant.of(ent, TenantId.of(2));
    Map<String, Long> before = facts();
    ClosurePlan plan = ending.plan();
    assertEquals(before, facts(), "a plan changes nothing");
    assertEquals(before.get("ent_core_person"), plan.people());
    assertEquals("a deed is kept for ever", because(plan, "deed"));

    ending.approve(plan);
    ClosureReport report = ending.close(plan);

    assertEquals(ClosureState.CERTIFIED, report.state(), report::toString);
    assertEquals(List.of(), report.obstacles());
    assertEquals(STAYING, rows().keySet());
    assertEquals(Set.of(), placesOf(ent.head()), "who approved is named no more");
    assertEquals(Set.of(), Set.copyOf(pictures.kept));
    assertEquals(0, Woods.left(ent, 1));
    assertEquals(5, Woods.left(ent, 2));
    assertEquals(2, Woods.undone(ent), "what stays says what it said of what stays");
    assertEquals(List.of(), twin.touched());
    assertEquals(List.of(), ending.closures.verify(plan.id(), Ending.HOST));
    certified(report);
  }

  @Test
  void aSecondRunDoesNothingAndNoJobFails() {
    ClosurePlan plan = ending.approved();
    ClosureReport report = ending.close(plan);
    Map<String, Long> after = facts();

    for (int week = 0; week < 2; week++) {
      ent.clock().advance(Duration.ofDays(20));
      ending.everyJob();
    }

    assertEquals(report, ending.report(plan), "it is certified once");
    assertEquals(after, facts());
    assertThrows(
        NotFoundException.class,
        () -> Privacy.of(ent.tenant()).inventory().read(ent.school().id(), ending.controller));
    assertEquals("nothing-to-close", refusal(() -> ending.closures.plan(Ending.DAY, Ending.HOST)));
  }

  private void certified(ClosureReport report) {
    CertificateCheck check =
        CertificateVerifier.of(Privacy.of(ent.tenant()).erasures().publicKeys())
            .verify(report.certificate().orElseThrow());
    String statement = assertInstanceOf(CertificateCheck.Authentic.class, check).statement();
    assertTrue(statement.contains("\"kind\":\"ent-closure/1\""), statement);
    assertTrue(statement.contains("\"table\":\"ent_core_person\",\"rows\":9"), statement);
    assertTrue(statement.contains("a deed is kept for ever"), statement);
    assertTrue(statement.contains("vendor-pictures"), statement);
    for (PersonId gone : List.of(ent.ada(), ent.grace(), ent.head(), ent.edith())) {
      assertFalse(statement.contains(gone.toString()), statement);
    }
  }

  private static String because(ClosurePlan plan, String table) {
    return plan.tables().stream()
        .filter(one -> one.table().equals(table) && one.fate() == Fate.STAYS)
        .map(ClosedTable::because)
        .collect(Collectors.joining());
  }

  private static String refusal(Executable call) {
    return assertThrows(ConflictException.class, call).code();
  }

  /** Return how many rows of tenant 1 each table has that has any, but what tells of work. */
  private Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    Jdbc.everything(ent)
        .forEach(
            (table, all) -> {
              long own = all.stream().filter(row -> row.startsWith("1|")).count();
              if (own > 0) {
                rows.put(table.toLowerCase(Locale.ROOT), own);
              }
            });
    rows.keySet().removeAll(Set.of("ent_core_due", "ent_core_audit_witness"));
    return rows;
  }

  /** Return the same of what neither tells of the closing nor who did what. */
  private Map<String, Long> facts() {
    Map<String, Long> facts = rows();
    facts.keySet().removeIf(table -> table.matches("ent_privacy_closure.*|ent_core_audit.*"));
    return facts;
  }

  /** Return where a person stands, but in proof that outlives everybody. */
  private Set<String> placesOf(PersonId person) {
    return Jdbc.everything(ent).entrySet().stream()
        .filter(table -> !table.getKey().equalsIgnoreCase("ent_core_audit"))
        .filter(
            table ->
                table.getValue().stream()
                    .anyMatch(row -> row.startsWith("1|") && row.contains(person.toString())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
