package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;
import static io.entsdk.messaging.reach.ReachRule.MANDATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.reach.Mandate;
import io.entsdk.messaging.reach.MandateId;
import io.entsdk.messaging.reach.Mandates;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Reachable;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.reach.TeamId;
import io.entsdk.messaging.reach.TeamRole;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Who writes for whom, and the mailboxes of teams. */
@EachDatabase
class MandatesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period WEEK = new Period(TODAY, TODAY.plusDays(6));

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void edithWritesForAlanToHisFamiliesWhileTheMandateLasts() {
    assertEquals(ReachRule.NO_MANDATE, forAlan(ent().grace()).decisive());

    MandateId mandate = give(ent().edith(), Principal.of(ent().alan()));

    assertEquals(
        List.of(ReachRule.TABLE_ALLOWS, ReachRule.MANDATE), forAlan(ent().grace()).because());
    ent().clock().advance(Duration.ofDays(7));
    assertEquals(ReachRule.NO_MANDATE, forAlan(ent().grace()).decisive());
    ent().clock().advance(Duration.ofDays(-7));
    mandates().end(mandate, head());
    mandates().end(mandate, head());
    assertEquals(ReachRule.NO_MANDATE, forAlan(ent().grace()).decisive());
    assertEquals(
        1, post.number("select count(*) from ent_core_audit where action = 'end-mandate'"));
  }

  @Test
  void whatStandsAgainstTheAuthorStandsAgainstTheMandate() {
    give(ent().edith(), Principal.of(ent().alan()));
    reach()
        .measures()
        .place(
            Measure.separating(ent().edith(), ent().grace(), school(), WEEK, "médiation"), head());

    assertEquals(ReachRule.NO_RELATION, forAlan(ent().grace()).decisive());
    assertEquals(Verdict.ALLOW, forAlan(ent().charles()).verdict());
  }

  @Test
  void aTeamIsWrittenToWhereItsMembersAreNot() {
    TeamId office = mandates().openTeam(school(), TeamRole.OFFICE, head());
    Recipient team = Recipient.of(office);

    assertEquals(
        ReachRule.TEAM_ONLY,
        reach().decide(as(ent().grace()), ent().edith(), PRIVATE_MESSAGE).decisive());
    assertEquals(Verdict.ALLOW, reach().decide(as(ent().grace()), team, PRIVATE_MESSAGE).verdict());
    assertTrue(reach().decide(as(ent().ada()), team, PRIVATE_MESSAGE).isDenied());

    mandates().closeTeam(office, head());
    mandates().closeTeam(office, head());
    assertEquals(
        ReachRule.NO_RELATION, reach().decide(as(ent().grace()), team, PRIVATE_MESSAGE).decisive());
  }

  @Test
  void onlyStaffOfTheSchoolWriteForATeamOfIt() {
    TeamId office = mandates().openTeam(school(), TeamRole.OFFICE, head());
    give(ent().alan(), Principal.of(office));

    assertEquals(
        Verdict.ALLOW,
        reach()
            .decide(as(ent().alan()), Principal.of(office), ent().grace(), PRIVATE_MESSAGE)
            .verdict());
    assertThrows(RejectedException.class, () -> give(ent().grace(), Principal.of(office)));
    assertThrows(
        RejectedException.class,
        () -> give(ent().alan(), Principal.of(new TeamId(Ent.stranger().value()))));
    assertThrows(RejectedException.class, () -> give(ent().alan(), Principal.of(ent().grace())));
  }

  @Test
  void theSentenceAndTheListSpeakOfTheMandateInRoles() {
    Principal alan = Principal.of(ent().alan());
    Actor edith = as(ent().edith());
    PageRequest some = PageRequest.first(2);
    assertEquals(List.of(), reach().reachable(edith, alan, PRIVATE_MESSAGE, some).items());
    give(ent().edith(), alan);

    assertEquals(
        "Accordé : un enseignant peut écrire à un responsable de l’enfant, et un mandat permet de le"
            + " faire en son nom.",
        reach().explain(edith, alan, ent().grace(), PRIVATE_MESSAGE, Locale.FRENCH));
    List<Reachable> listed = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    do {
      PageRequest page = next.map(at -> PageRequest.after(at, 2)).orElse(some);
      Page<Reachable> found = reach().reachable(edith, alan, PRIVATE_MESSAGE, page);
      listed.addAll(found.items());
      next = found.next();
    } while (next.isPresent());
    for (PersonId person :
        List.of(ent().grace(), ent().cleo(), ent().ada(), ent().linus(), ent().head())) {
      assertEquals(
          !forAlan(person).isDenied(),
          listed.stream().anyMatch(one -> one.person().equals(person)),
          person::toString);
    }
    assertTrue(listed.stream().allMatch(one -> one.decision().because().contains(MANDATE)));
  }

  private MandateId give(PersonId person, Principal principal) {
    return mandates().give(new Mandate(school(), person, principal, WEEK, "absence"), head());
  }

  private ReachDecision forAlan(PersonId recipient) {
    return reach()
        .decide(as(ent().edith()), Principal.of(ent().alan()), recipient, PRIVATE_MESSAGE);
  }

  private SchoolId school() {
    return ent().school().id();
  }

  private Actor head() {
    return as(ent().head());
  }

  private Actor as(PersonId person) {
    return ent().as(person);
  }

  private Mandates mandates() {
    return reach().mandates();
  }

  private Reach reach() {
    return Messaging.of(ent().tenant()).reach();
  }

  private Ent ent() {
    return post.ent();
  }
}
