package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.due.DueAccount;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.RuleEnd;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Due dates move when what they go by is told, without waiting for the daily job. */
@EachDatabase
class DueAnewTest {

  private static final LocalDate LAST = Adopting.FIRST_DAY.plusDays(5);
  private static final LocalDate LIMIT = LAST.plusMonths(3);

  @Parameter Database database;

  private Ent ent;
  private Actor head;

  @BeforeEach
  void accountsWereLookedAtThisMorning() {
    ent = Ent.on(database);
    head = Adopting.delegate(ent);
    run("events");
    run("retention-accounts");
    assertEquals(Set.of(), due().keySet());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whoeverLeavesIsForeseenWithTheFamilyAndWhoeverComesBackNoMore() {
    Directory directory = Directory.of(ent.tenant());
    directory.enrolments().leave(ent.ada(), ent.cp().id(), LAST, head);
    run("events");
    assertEquals(
        Map.of(ent.ada(), LIMIT, ent.grace(), LIMIT, ent.charles(), LIMIT),
        due().values().stream().collect(Collectors.toMap(DueAccount::person, DueAccount::from)));

    Protection.of(ent.tenant())
        .holds()
        .place(HoldRequest.of(ent.ada(), HoldBasis.LITIGATION, "d12", LIMIT), head);
    run("events");
    assertEquals(List.of(Block.HOLD), due().get(ent.ada()).waitsFor());

    directory.enrolments().enrol(ent.ada(), ent.cp().id(), PupilLevel.CP, LAST.plusDays(2), head);
    run("events");
    assertEquals(Set.of(), due().keySet());
    directory.guardianships().end(ent.grace(), ent.ada(), head);
    run("events");
    assertEquals(Set.of(ent.grace()), due().keySet());
    List<String> before = Jdbc.rowsOf(ent, "ent_privacy_due_account");
    told(List.of(ent.ada(), ent.ada(), ent.bob()));
    run("events");
    assertEquals(
        before,
        Jdbc.rowsOf(ent, "ent_privacy_due_account"),
        "what is told twice, or late, changes nothing");
  }

  @Test
  void aRuleThatIsAdoptedOrEndsIsSeenByWhateverJobRunsFirst() {
    Directory.of(ent.tenant()).enrolments().leave(ent.ada(), ent.cp().id(), LAST, head);
    RuleBook book = new RuleBook(ent);
    book.adopt(RuleBook.ONE_MONTH, Adopting.FIRST_DAY, head);
    run("events");
    assertEquals(LAST.plusMonths(1), due().get(ent.ada()).from());
    RuleEnd end =
        new RuleEnd(ent.school().id(), RuleBook.ONE_MONTH.key(), Adopting.FIRST_DAY, "essai");
    book.rules.end(end, head);
    run("events");
    assertEquals(List.of(Block.ARCHIVES_UNKNOWN), due().get(ent.ada()).waitsFor());
    assertEquals(LIMIT, due().get(ent.ada()).from());
  }

  @Test
  void whereNobodyHasEverLookedTheRuleThatIsAdoptedIsSeenAtOnce() {
    Jdbc.execute(ent, "delete from ent_privacy_account_look");
    Directory.of(ent.tenant()).enrolments().leave(ent.ada(), ent.cp().id(), LAST, head);
    new RuleBook(ent).adopt(RuleBook.ONE_MONTH, Adopting.FIRST_DAY, head);
    run("events");
    assertEquals(LAST.plusMonths(1), due().get(ent.ada()).from());
  }

  @Test
  void howeverManyAreToldOfEachSchoolIsLookedAtOnce() {
    List<PersonId> few = people(100);
    List<PersonId> many = people(300);
    told(few);
    int once = ent.statements().countIn(() -> run("events"));
    told(many);
    int then = ent.statements().countIn(() -> run("events"));
    assertTrue(then <= once + 10, () -> once + " statements, and then " + then);
    assertEquals(
        0,
        Jdbc.count(ent, "select count(*) from ent_privacy_account_look where looked_on is null"));
  }

  /** Return Bob and people whom nobody knows. */
  private List<PersonId> people(int count) {
    Stream<PersonId> others =
        Stream.iterate(1, i -> i < count, i -> i + 1).map(i -> new PersonId(new UUID(7, i)));
    return Stream.concat(Stream.of(ent.bob()), others).toList();
  }

  private void told(List<PersonId> people) {
    Unit.independent(
        ent.tenant(),
        unit -> {
          new Outbox(unit)
              .emit(
                  people.stream()
                      .map(
                          one ->
                              new EventDraft(
                                  new EventType("pupil-leaves"),
                                  one,
                                  Map.of("fact", one.toString())))
                      .toList());
          return people;
        });
  }

  private Map<PersonId, DueAccount> due() {
    return Privacy.of(ent.tenant())
        .dueDates()
        .upcoming(ent.school().id(), LIMIT.plusYears(1), PageRequest.first(50), head)
        .items()
        .stream()
        .collect(Collectors.toMap(DueAccount::person, one -> one));
  }

  private void run(String job) {
    assertTrue(Jobs.of(ent.runtime()).run(job, Budget.minutes(5)).failures().isEmpty());
  }
}
