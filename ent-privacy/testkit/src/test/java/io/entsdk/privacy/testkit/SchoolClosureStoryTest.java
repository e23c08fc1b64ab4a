package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.ConflictException;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.LifecycleEvents;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.erasure.CertificateCheck;
import io.entsdk.privacy.erasure.CertificateVerifier;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/** One school ends; whoever another one knows stays, and loses what tied them to it. */
@EachDatabase
class SchoolClosureStoryTest {

  /** What tells of work, of the closing itself, and who did what. */
  private static final String BOOKS =
      "ent_core_due|ent_core_event.*|ent_core_audit.*|ent_privacy_.*|ent_core_hold_turn";

  @Parameter Database database;

  private Ent ent;
  private TwoSchools two;

  @BeforeEach
  void aSchoolEnds() {
    ent = Ent.on(database);
    two = new TwoSchools(ent);
    letter(new UUID(1, 1), ent.cleo());
    letter(new UUID(1, 2), ent.grace());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whoeverItAloneKnowsIsErasedAndTheOtherSchoolIsAsBefore() {
    TwinTenant twin = TwinTenant.of(ent, TenantId.of(2));
    Map<String, List<String>> before = facts();
    ClosurePlan plan = two.plan();
    assertEquals(before, facts(), "a plan changes nothing");
    assertEquals(two.leaving().size(), plan.people());
    assertEquals(two.closed, plan.school().orElseThrow());
    Map<String, List<String>> theirs = ofThoseWhoStay();

    two.approve(plan);
    ClosureReport report = two.close(plan);

    assertEquals(ClosureState.CERTIFIED, report.state(), report::toString);
    assertEquals(List.of(), report.obstacles());
    assertEquals(ids(two.staying()), texts("ent_core_person", "id"));
    assertEquals(theirs, ofThoseWhoStay(), "nothing that is theirs, or the other school's");
    assertEquals(
        Set.of(
            "ent_core_school",
            "ent_messaging_item",
            "ent_messaging_revision",
            "ent_messaging_delivery"),
        naming(two.closed.toString(), new UUID(1, 1).toString()));
    assertEquals(Set.of(new UUID(1, 1).toString()), texts("ent_messaging_item", "id"));
    assertEquals(
        ids(two.staying()),
        Jdbc.texts(
            ent,
            "select cast(person_id as varchar) from ent_core_event where type = 'school-closed'"));
    assertEquals(
        two.staying().size(), Jdbc.events(ent, LifecycleEvents.SCHOOL_CLOSED), "each is told once");
    assertEquals(List.of(), two.closures.verify(plan.id(), Ending.HOST));
    assertEquals(List.of(), twin.touched());
    certified(report);
    aSecondTimeThereIsNothingAndTheOtherIsTheLast(report, plan);
  }

  private void aSecondTimeThereIsNothingAndTheOtherIsTheLast(
      ClosureReport report, ClosurePlan plan) {
    Map<String, List<String>> after = facts();
    assertEquals(report, two.finish(plan));
    assertEquals(after, facts());
    assertEquals(
        "nothing-to-close",
        refusal(() -> two.closures.planSchool(two.closed, Ending.DAY, Ending.HOST)));
    assertEquals(
        "last-school", refusal(() -> two.closures.planSchool(two.other, Ending.DAY, Ending.HOST)));
  }

  private void certified(ClosureReport report) {
    CertificateCheck check =
        CertificateVerifier.of(Privacy.of(ent.tenant()).erasures().publicKeys())
            .verify(report.certificate().orElseThrow());
    String statement = assertInstanceOf(CertificateCheck.Authentic.class, check).statement();
    assertTrue(statement.contains("\"school\":\"" + two.closed + "\""), statement);
    assertTrue(statement.contains("letters, slips and certificates that stay name it"), statement);
    assertTrue(statement.contains("\"table\":\"ent_core_enrolment\",\"rows\":1"), statement);
    for (PersonId person : Stream.concat(two.leaving().stream(), two.staying().stream()).toList()) {
      assertFalse(statement.contains(person.toString()), statement);
    }
  }

  /** Alan writes to {@code reader} in the name of the school. */
  private void letter(UUID item, PersonId reader) {
    Jdbc.execute(
        ent,
        "insert into ent_messaging_item (tenant, id, kind, school_id, author_id, send_key, content_hash, asked, revision, submitted_at, release_at, replies, priority, asked_from, copied) values (1, '%1$s', 'message', '%2$s', '%3$s', '%1$s', 'x', 'NOTHING', 1, 1, 1, 'AUTHOR', 'NORMAL', 1, false)"
            .formatted(item, two.closed, ent.alan()));
    Jdbc.execute(
        ent,
        "insert into ent_messaging_revision (tenant, item_id, n, written_by, written_at, subject, body, hash) values (1, '%s', 1, '%s', 1, 'Sortie', 'Au musée', 'x')"
            .formatted(item, ent.alan()));
    Jdbc.execute(
        ent,
        "insert into ent_messaging_delivery (tenant, item_id, person_id, folder, direct, asks, release_at, aside, registered, waits, starred) values (1, '%s', '%s', 0, true, false, 1, false, false, false, false)"
            .formatted(item, reader));
  }

  /** Return every row but of the books, by its table. */
  private Map<String, List<String>> facts() {
    Map<String, List<String>> facts = new TreeMap<>();
    Jdbc.everything(ent)
        .forEach(
            (table, rows) -> {
              if (!table.toLowerCase(Locale.ROOT).matches(BOOKS)) {
                facts.put(
                    table.toLowerCase(Locale.ROOT),
                    rows.stream().filter(row -> row.startsWith("1|")).sorted().toList());
              }
            });
    return facts;
  }

  /** Return the rows of the other school, and of those who stay beside nobody who does not. */
  private Map<String, List<String>> ofThoseWhoStay() {
    Set<String> gone = ids(two.leaving());
    Set<String> theirs = ids(two.staying());
    Map<String, List<String>> rows = facts();
    rows.replaceAll(
        (table, all) ->
            all.stream()
                .filter(row -> !row.contains(two.closed.toString()))
                .filter(row -> gone.stream().noneMatch(row::contains))
                .filter(
                    row ->
                        row.contains(two.other.toString())
                            || theirs.stream().anyMatch(row::contains))
                .toList());
    rows.remove("ent_core_roster_change"); // the journal of imports into the school that ends
    rows.values().removeIf(List::isEmpty);
    return rows;
  }

  /** Return the tables in which any of {@code texts} stands, but books. */
  private Set<String> naming(String... texts) {
    return facts().entrySet().stream()
        .filter(
            table ->
                table.getValue().stream().anyMatch(row -> Stream.of(texts).anyMatch(row::contains)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Set<String> texts(String table, String column) {
    return Jdbc.texts(
        ent, "select cast(" + column + " as varchar) from " + table + " where tenant = 1");
  }

  private static Set<String> ids(Set<PersonId> people) {
    return people.stream().map(PersonId::toString).collect(Collectors.toSet());
  }

  private static String refusal(Executable call) {
    return assertThrows(ConflictException.class, call).code();
  }
}
