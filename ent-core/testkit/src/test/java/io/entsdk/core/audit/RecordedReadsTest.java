package io.entsdk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.audit.AuditRecord.Outcome;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.DirectoryDay;
import io.entsdk.core.directory.ExternalId;
import io.entsdk.core.directory.People;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class RecordedReadsTest {

  @Parameter Database database;
  private Ent ent;
  private People people;
  private Actor alan;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    ent.clock().advance(Duration.ofMinutes(1));
    people = Directory.of(ent.tenant()).people();
    alan = ent.as(ent.alan());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aListOfPupilsIsRecordedForEachOfThem() {
    people.listPupilsOf(ent.cp(), alan);

    List<AuditRecord> records = recordsOf(ent.alan());
    assertEquals(Set.of(ent.ada(), ent.bob()), subjects(records));
    for (AuditRecord read : records) {
      assertEquals(Outcome.READ, read.outcome());
      assertEquals("read-class", read.action());
      assertEquals(Optional.of("ent-account"), read.purpose());
      assertEquals(Optional.of(ent.cp().id().value()), read.scope());
      assertEquals(Optional.of("test"), read.reason());
      assertEquals(ent.clock().instant(), read.at());
    }
  }

  @Test
  void aListOfGuardiansIsRecordedForEachChildOnce() {
    people.listGuardiansOf(ent.cp(), alan);

    assertEquals(2, recordsOf(ent.alan()).size());
    assertEquals(Set.of(ent.ada(), ent.bob()), subjects(recordsOf(ent.alan())));
  }

  @Test
  void askingForAnyDayIsNoWayAroundTheRecord() {
    DirectoryDay day = Directory.of(ent.tenant()).asOf(ent.school().dayOf(ent.clock().instant()));

    day.listPupilsOf(ent.cp(), alan);
    assertEquals(Set.of(ent.ada(), ent.bob()), subjects(recordsOf(ent.alan())));
    day.listEnrolmentsOf(ent.cp(), alan);
    assertEquals(4, recordsOf(ent.alan()).size());
    day.listGuardiansOf(ent.cp(), alan);
    assertEquals(6, recordsOf(ent.alan()).size());
    day.listFamiliesOf(ent.cp(), alan);
    assertEquals(9, recordsOf(ent.alan()).size(), "each of the three guardians is shown");
  }

  @Test
  void whoeverLooksAtTheirOwnDataIsNotRecorded() {
    people.get(ent.alan(), alan);

    assertEquals(List.of(), recordsOf(ent.alan()));
  }

  @Test
  void aReadThatIsRolledBackLeavesNothingAndARefusalStays() {
    assertThrows(
        IllegalStateException.class,
        () ->
            Unit.joined(
                ent.tenant(),
                unit -> {
                  people.get(ent.ada(), alan);
                  throw new IllegalStateException("the host changes its mind");
                }));
    assertThrows(AccessDeniedException.class, () -> people.get(ent.linus(), alan));

    List<AuditRecord> records = recordsOf(ent.alan());
    assertEquals(List.of(Outcome.DENIED), records.stream().map(AuditRecord::outcome).toList());
  }

  @Test
  void anActOfAPersonIsRecordedWithIt() {
    people.bind(ent.ada(), ExternalId.of("vendor", "7"), ent.as(ent.head()));

    assertEquals(
        List.of("bind-person"), recordsOf(ent.head()).stream().map(AuditRecord::action).toList());
  }

  @Test
  void aReadCostsTwoStatementsMoreWhateverItShows() {
    int ofTwo = ent.statements().countIn(() -> people.listPupilsOf(ent.cp(), alan));
    int ofOne = ent.statements().countIn(() -> people.listPupilsOf(ent.ce1(), ent.as(ent.edith())));

    assertEquals(ofOne, ofTwo);
  }

  @Test
  void theListComesInPagesNewestFirstAndItsCursorIsOurs() {
    people.listPupilsOf(ent.cp(), alan);
    List<AuditRecord> all = Audit.of(ent.tenant()).list(1_000, Seals.SYSTEM).items();

    List<AuditRecord> paged = new ArrayList<>();
    Page<AuditRecord> page = Audit.of(ent.tenant()).list(5, Seals.SYSTEM);
    while (page.next().isPresent()) {
      paged.addAll(page.items());
      page = Audit.of(ent.tenant()).list(page.next().get(), 5, Seals.SYSTEM);
    }
    paged.addAll(page.items());

    // Each page that was listed is an entry itself, the newest of all at the same moment.
    assertEquals(
        all.stream().filter(entry -> !entry.action().equals("inspect-audit")).toList(),
        paged.stream().filter(entry -> !entry.action().equals("inspect-audit")).toList());
    assertThrows(
        RejectedException.class,
        () -> Audit.of(ent.tenant()).list(new Cursor("test.AAAA"), 5, Seals.SYSTEM));
    assertThrows(RejectedException.class, () -> Audit.of(ent.tenant()).list(0, Seals.SYSTEM));
  }

  @Test
  void aReasonThatNoDatabaseKeepsIsRefusedAtTheDoor() {
    for (String reason : List.of("a\0b", "half \ud83d")) {
      assertThrows(
          RejectedException.class, () -> Actor.host(ent.ada(), Assurance.PASSWORD, reason));
    }
  }

  @Test
  void aHostileReasonIsSealedAsItIs() {
    String hostile = "tab\there\nE\t2027-01-01.x\\n'; drop table ent_core_audit; -- \u202e é 😀";
    people.get(ent.ada(), Actor.host(ent.alan(), Assurance.TWO_FACTORS, hostile));
    Seals seals = new Seals(ent);
    seals.sealed();

    assertEquals(1, seals.intact().blocks());
    assertEquals(Optional.of(hostile), recordsOf(ent.alan()).get(0).reason());
  }

  private List<AuditRecord> recordsOf(PersonId actor) {
    return Audit.of(ent.tenant()).list(1_000, Seals.SYSTEM).items().stream()
        .filter(record -> record.actor().filter(actor::equals).isPresent())
        .toList();
  }

  private static Set<PersonId> subjects(List<AuditRecord> records) {
    return records.stream()
        .flatMap(record -> record.subject().stream())
        .collect(Collectors.toSet());
  }
}
