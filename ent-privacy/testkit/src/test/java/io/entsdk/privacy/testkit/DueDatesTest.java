package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionOutcome.DUE;
import static io.entsdk.privacy.retention.RetentionOutcome.DUE_BLOCKED;
import static io.entsdk.privacy.retention.RetentionRules.ENT_ACCOUNT;
import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.due.DueAccount;
import io.entsdk.privacy.due.DueDates;
import io.entsdk.privacy.due.Late;
import io.entsdk.privacy.due.RetentionWatch;
import io.entsdk.privacy.due.SchoolDues;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionPlan;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Ada's family is due, Bob's becomes so, and a shorter rule begins in between. */
@EachDatabase
class DueDatesTest {

  private static final LocalDate WINTER = LocalDate.of(2027, 12, 20);
  private static final LocalDate SHORTER = Leaving.LIMIT.plusDays(40);

  /** The head of one school alone has no right over a tenant of two. */
  private static final Actor OPERATOR = Actor.system("test");

  @Parameter Database database;

  private Ent ent;
  private Leaving leaving;
  private DueDates dues;
  private SchoolId school;

  @BeforeEach
  void somebodyHasLeftAndSomebodyWill() {
    ent = Ent.on(database);
    leaving = new Leaving(ent);
    school = ent.school().id();
    dues = Privacy.of(ent.tenant()).dueDates();
    Jdbc.execute(
        ent,
        "update ent_core_enrolment set last_day = date '%s' where person_id = '%s'"
            .formatted(WINTER, ent.bob()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void onAnyDayItSaysWhatAPlanOfThatDaySays() {
    Protection.of(ent.tenant())
        .holds()
        .place(
            HoldRequest.of(ent.ada(), HoldBasis.LITIGATION, "d12", Leaving.LIMIT.plusDays(60)),
            ent.as(ent.head()));
    Privacy.of(ent.tenant())
        .rules()
        .adopt(
            Adopting.proposal(
                ent,
                FRENCH_SCHOOL
                    .get(ENT_ACCOUNT)
                    .answering(PublicArchives.NO)
                    .limitedTo(RetentionLimits.eraseWithin(Period.ofMonths(1))),
                SHORTER),
            leaving.head);
    leaving.run("retention-accounts");

    assertEquals(Set.of(Leaving.LIMIT, WINTER.plusMonths(1)), days(LocalDate.of(2029, 1, 1)));
    for (LocalDate day :
        List.of(
            Leaving.LIMIT,
            SHORTER.minusDays(1),
            SHORTER,
            WINTER.plusMonths(1).minusDays(1),
            WINTER.plusMonths(1),
            WINTER.plusMonths(3))) {
      RetentionPlan plan = Privacy.of(ent.tenant()).retention().plan(school, day, leaving.head);
      List<DueAccount> foreseen = upcoming(day);
      assertEquals(
          people(plan, true),
          foreseen.stream()
              .filter(one -> one.waitsFor().isEmpty())
              .map(DueAccount::person)
              .collect(Collectors.toSet()),
          day::toString);
      assertEquals(people(plan, false).size(), foreseen.size(), day::toString);
    }
    LocalDate last = LocalDate.of(2029, 1, 1);
    assertEquals(upcoming(last), byPagesOfTwo(last));
    DueAccount ada =
        upcoming(Leaving.LIMIT).stream()
            .filter(one -> one.person().equals(ent.ada()))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(Block.HOLD), ada.waitsFor());
    assertEquals(
        new SchoolDues(school, Leaving.LIMIT, 2, 1, Optional.of(Leaving.LIMIT), Optional.of(now())),
        dues.count(school, Leaving.LIMIT, leaving.head));
  }

  @Test
  void whoIsHeldIsNotLate() {
    for (PersonId one : List.of(ent.ada(), ent.grace(), ent.charles())) {
      Protection.of(ent.tenant())
          .holds()
          .place(
              HoldRequest.of(one, HoldBasis.LITIGATION, "d12", Leaving.LIMIT.plusYears(1)),
              OPERATOR);
    }
    ent.clock().advance(Duration.ofDays(40));
    leaving.run("retention-accounts");

    SchoolDues counted = dues.count(school, Leaving.LIMIT, leaving.head);
    assertEquals(3, counted.waiting());
    assertEquals(0, dues.lag(OPERATOR).of(Late.WAITING));
    assertEquals(0, dues.lag(OPERATOR).of(Late.ACCOUNTS));
  }

  @Test
  void whatIsLateIsToldUntilItIsGoneAndWhoIsErasedIsForeseenNoMore() {
    SchoolId other = Jdbc.anotherSchool(ent);
    leaving.run("retention-accounts");
    assertEquals(0, dues.lag(OPERATOR).of(Late.ACCOUNTS));

    ent.clock().advance(Duration.ofDays(31));
    assertEquals(1, warnings("31 days past its limit").size(), "it grows though nobody looks");
    assertEquals(1, warnings("not looked at for 31 days").size());
    leaving.run("retention-accounts");
    assertEquals(31, dues.lag(OPERATOR).of(Late.ACCOUNTS));
    assertEquals(31, RetentionWatch.of(ent.runtime()).read().of(Late.ACCOUNTS));
    assertEquals(1, warnings("31 days past its limit").size());
    assertEquals(List.of(), warnings("not looked at"));

    LocalDate today = ent.school().dayOf(now());
    ErasurePlan plan = leaving.erasures.plan(DueOn.of(school, today), leaving.head);
    leaving.erasures.approve(plan.id(), plan.hash(), leaving.second);
    assertTrue(leaving.erase(plan).certificate().isPresent(), "nothing of the forecast is left");
    leaving.run("retention-accounts");
    assertEquals(0, dues.lag(OPERATOR).of(Late.ACCOUNTS));
    assertEquals(List.of(), warnings("past its limit"));
    assertEquals(List.of(), upcoming(today));
    assertEquals(
        Set.of(0L),
        dues.countAll(today, OPERATOR).stream()
            .filter(one -> Set.of(school, other).contains(one.school()))
            .map(SchoolDues::due)
            .collect(Collectors.toSet()));
  }

  @Test
  void aPageAndALookAreTheSameFewStatementsWhateverTheSize() {
    leaving.run("retention-accounts");
    int page = ent.statements().countIn(() -> upcoming(Leaving.LIMIT));
    ent.clock().advance(Duration.ofDays(1));
    int look = ent.statements().countIn(() -> leaving.run("retention-accounts"));
    Jdbc.enrolMany(ent, school, ent.cp().id(), 300);
    Jdbc.execute(
        ent,
        "update ent_core_enrolment set last_day = date '%s' where last_day is null and source = 'test'"
            .formatted(Leaving.LEFT));
    ent.clock().advance(Duration.ofDays(1));

    int written = ent.statements().countIn(() -> leaving.run("retention-accounts"));
    assertTrue(written <= look + 2, () -> look + " statements, and then " + written);
    assertTrue(dues.count(school, Leaving.LIMIT, leaving.head).due() > 600);
    assertEquals(page, ent.statements().countIn(() -> upcoming(Leaving.LIMIT)));
  }

  private Set<PersonId> people(RetentionPlan plan, boolean unblocked) {
    return Stream.concat(
            plan.accountsWith(DUE).stream(),
            unblocked ? Stream.of() : plan.accountsWith(DUE_BLOCKED).stream())
        .map(one -> one.person())
        .collect(Collectors.toSet());
  }

  private Set<LocalDate> days(LocalDate until) {
    return upcoming(until).stream()
        .map(DueAccount::from)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<DueAccount> upcoming(LocalDate until) {
    return dues.upcoming(school, until, PageRequest.first(200), leaving.head).items();
  }

  private List<DueAccount> byPagesOfTwo(LocalDate until) {
    List<DueAccount> all = new ArrayList<>();
    Page<DueAccount> page = dues.upcoming(school, until, PageRequest.first(2), leaving.head);
    all.addAll(page.items());
    while (page.next().isPresent()) {
      PageRequest next = PageRequest.after(page.next().get(), 2);
      page = dues.upcoming(school, until, next, leaving.head);
      all.addAll(page.items());
    }
    return all;
  }

  private List<String> warnings(String words) {
    return ent.runtime().check().of("retention").stream()
        .map(finding -> finding.message())
        .filter(message -> message.contains(words))
        .toList();
  }

  private Instant now() {
    return ent.clock().instant();
  }
}
