package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.Shortfall;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.Mandate;
import io.entsdk.messaging.reach.MandateId;
import io.entsdk.messaging.reach.Mandates;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.reach.TeamId;
import io.entsdk.messaging.reach.TeamRole;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What is written to a team, and in the name of a team or a colleague. */
@EachDatabase
class TeamPostTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period WEEK = new Period(TODAY, TODAY.plusDays(6));

  @Parameter Database database;
  private Post post;
  private TeamId office;

  @BeforeEach
  void open() {
    post = new Post(database);
    office = mandates().openTeam(ent().school().id(), TeamRole.OFFICE, head());
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void aFamilyWritesToTheOfficeAndNeverSeesWhoReadsThere() {
    give(ent().edith(), Principal.of(office));
    ItemId item = toOffice().item();

    assertEquals(List.of(item), post.shownTo(ent().edith()));
    ItemId answer = post.reply(ent().edith(), item).item();
    InboxEntry entry = post.of(ent().grace()).open(answer).entry();
    assertEquals(ent().edith(), entry.author());
    assertEquals(Principal.of(office), entry.onBehalfOf());
    assertEquals(
        Set.of(Recipient.of(ent().grace()), Recipient.of(office)),
        Set.copyOf(post.of(ent().grace()).roster(Objects.requireNonNull(entry.thread()))));
    assertEquals(1, post.shownTo(ent().edith()).size());
    assertEquals(answer, post.of(ent().grace()).inbox(1).items().get(0).item());
  }

  @Test
  void whoWritesForItNoLongerReadsNothingOfItAndWhoComesReadsFromThenOn() {
    MandateId mandate = give(ent().edith(), Principal.of(office));
    ItemId first = toOffice().item();
    mandates().end(mandate, head());
    give(ent().alan(), Principal.of(office));
    ItemId second = post.reply(ent().grace(), first).item();

    assertEquals(List.of(), post.shownTo(ent().edith()));
    assertEquals(0, post.of(ent().edith()).unread());
    assertThrows(NotFoundException.class, () -> post.of(ent().edith()).open(first));
    assertEquals(List.of(second), post.shownTo(ent().alan()));
    ThreadId thread = Objects.requireNonNull(post.of(ent().alan()).open(second).entry().thread());
    assertEquals(1, post.of(ent().alan()).thread(thread, PageRequest.first(10)).items().size());
  }

  @Test
  void anOfficeInWhichNobodyIsIsTold() {
    assertEquals(
        List.of(new Excluded(Recipient.of(office), Shortfall.NOBODY_THERE, ReachRule.TEAM_ONLY)),
        toOffice().excluded());
  }

  @Test
  void edithWritesForAlanAndBothAreAnswered() {
    give(ent().edith(), Principal.of(ent().alan()));
    ItemId item =
        post.letter(ent().edith(), Audience.of(ent().grace()))
            .onBehalfOf(Principal.of(ent().alan()))
            .send(Post.newKey())
            .item();

    InboxEntry entry = post.of(ent().grace()).open(item).entry();
    assertEquals(Principal.of(ent().alan()), entry.onBehalfOf());
    SendResult answer = post.reply(ent().grace(), item);
    assertEquals(List.of(answer.item()), post.shownTo(ent().alan()));
    assertEquals(
        List.of(ReachRule.TEAM_ONLY), answer.excluded().stream().map(Excluded::rule).toList());
  }

  @Test
  void withoutAMandateNothingIsWrittenInAnothersName() {
    give(ent().edith(), Principal.of(ent().alan()));
    ent().clock().advance(Duration.ofDays(7));

    assertEquals(
        List.of(ReachRule.NO_MANDATE),
        post
            .letter(ent().edith(), Audience.of(ent().grace()))
            .onBehalfOf(Principal.of(ent().alan()))
            .send(Post.newKey())
            .excluded()
            .stream()
            .map(Excluded::rule)
            .toList());
  }

  private SendResult toOffice() {
    return post.letter(ent().grace(), Audience.of(office)).send(Post.newKey());
  }

  private MandateId give(PersonId person, Principal principal) {
    return mandates()
        .give(new Mandate(ent().school().id(), person, principal, WEEK, "secrétariat"), head());
  }

  private Actor head() {
    return ent().as(ent().head());
  }

  private Mandates mandates() {
    return Messaging.of(ent().tenant()).reach().mandates();
  }

  private Ent ent() {
    return post.ent();
  }
}
