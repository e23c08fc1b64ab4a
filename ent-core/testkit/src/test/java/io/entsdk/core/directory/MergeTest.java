package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.audit.Audit;
import io.entsdk.core.audit.AuditRecord;
import io.entsdk.core.event.Event;
import io.entsdk.core.event.LifecycleEvent;
import io.entsdk.core.spi.EventListener;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class MergeTest {

  @Parameter Database database;

  private Ent ent;
  private Twins twins;
  private final Ear ear = new Ear();

  @BeforeEach
  void open() {
    ent = Ent.on(database, wiring -> wiring.listener(ear));
    twins = new Twins(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aPreviewShowsWhatTheTwoWouldBeAsOne() {
    PersonId twin = twins.adaAgain();

    MergePreview seen = twins.duplicates.preview(twin, ent.ada(), twins.head());

    assertEquals(Set.of(twin, ent.ada()), seen.ids());
    assertEquals(List.of(ent.school().id()), seen.schools());
    assertEquals(
        Set.of(ent.ce1().id(), ent.cp().id()),
        seen.stays().stream().map(Enrolment::schoolClass).collect(Collectors.toSet()));
    assertEquals(2, seen.links().size());
    assertEquals(
        Set.of(
            new MergePreview.Gain(ent.grace(), twin), new MergePreview.Gain(ent.charles(), twin)),
        seen.gains());
    assertEquals(Set.of(), seen.conflicts());
  }

  @Test
  void takingAMergeBackEndsItFromNowOnAndTellsWhatWasWrittenMeanwhile() {
    PersonId twin = twins.adaAgain();
    twins.merge(twin, ent.ada());
    ent.clock().advance(Duration.ofMinutes(5));
    twins.directory.enrolments().leave(ent.ada(), ent.ce1().id(), Twins.TODAY, twins.head());
    twins
        .directory
        .guardianships()
        .decide(ent.grace(), twin, GuardianshipDecision.of(GuardianshipState.FULL), twins.head());

    Unmerge since = twins.duplicates.unmerge(twin, "a namesake after all", twins.head());

    assertEquals(List.of(twin), since.facts().stream().map(Fact::person).toList());
    assertEquals(
        List.of(twin), since.links().stream().map(link -> link.guardianship().child()).toList());
    assertEquals(twin, twins.directory.people().get(twin, twins.head()).id());
    assertThrows(
        AccessDeniedException.class, () -> twins.directory.people().get(twin, ent.as(ent.alan())));
    Merge kept = twins.duplicates.listMergesOf(ent.ada(), twins.head()).get(0);
    assertEquals("a namesake after all", kept.end().orElseThrow().reason());
    assertEquals(Twins.PAPER, kept.evidence());
    assertEquals(Optional.of(ent.head()), kept.by());
  }

  @Test
  void listenersAreToldInEveryStreamWhoStandsForWhom() {
    PersonId twin = twins.adaAgain();
    PersonId third = twins.adaAgain();
    twins.merge(third, twin);
    List<LifecycleEvent> before = told();
    assertEquals(
        List.of(
            new LifecycleEvent.PersonMerged(third, third, twin),
            new LifecycleEvent.PersonMerged(twin, third, twin)),
        sorted(before));

    twins.merge(twin, ent.ada());

    List<LifecycleEvent> after = new ArrayList<>(told());
    after.removeAll(before);
    assertTrue(
        after.contains(new LifecycleEvent.PersonMerged(twin, twin, ent.ada())), after::toString);
    assertTrue(
        after.contains(new LifecycleEvent.PersonMerged(third, third, ent.ada())), after::toString);
    assertTrue(
        after.contains(new LifecycleEvent.PersonMerged(ent.ada(), third, ent.ada())),
        after::toString);
    assertTrue(
        after.contains(new LifecycleEvent.PersonUnmerged(third, third, twin)), after::toString);
  }

  @Test
  void aPersonMergedFurtherComesBackWithThoseWhoWereMergedIntoThem() {
    PersonId twin = twins.adaAgain();
    PersonId third = twins.adaAgain();
    twins.merge(third, twin);
    twins.merge(twin, ent.ada());
    assertEquals(ent.ada(), twins.directory.people().get(third, twins.head()).id());

    twins.duplicates.unmerge(twin, "test", twins.head());

    assertEquals(twin, twins.directory.people().get(third, twins.head()).id());
    assertEquals(ent.ada(), twins.directory.people().get(ent.ada(), twins.head()).id());
  }

  @Test
  void itStandsInTheAuditAboutBoth() {
    PersonId twin = twins.adaAgain();
    twins.merge(twin, ent.ada());

    List<AuditRecord> done =
        Audit.of(ent.tenant()).list(100, Actor.system("test")).items().stream()
            .filter(one -> one.action().equals("merge-people"))
            .filter(one -> one.outcome() == AuditRecord.Outcome.DONE)
            .toList();

    assertEquals(
        Set.of(Optional.of(twin), Optional.of(ent.ada())),
        done.stream().map(AuditRecord::subject).collect(Collectors.toSet()));
  }

  private List<LifecycleEvent> told() {
    Jobs.of(ent.runtime()).run("events", Budget.minutes(1));
    return ear.heard.stream()
        .flatMap(event -> LifecycleEvent.of(event).stream())
        .filter(Predicate.not(LifecycleEvent.EntitlementEnded.class::isInstance))
        .toList();
  }

  /** Remembers what it is told. */
  private static final class Ear implements EventListener {

    private final List<Event> heard = new ArrayList<>();

    @Override
    public String id() {
      return "ear";
    }

    @Override
    public void on(Event event) {
      heard.add(event);
    }
  }

  private static List<LifecycleEvent> sorted(List<LifecycleEvent> events) {
    return events.stream()
        .sorted(
            Comparator.comparing(
                event ->
                    ((LifecycleEvent.PersonMerged) event)
                        .person()
                        .equals(((LifecycleEvent.PersonMerged) event).into())))
        .toList();
  }
}
