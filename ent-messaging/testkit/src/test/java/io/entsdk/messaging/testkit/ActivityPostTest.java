package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Activity;
import io.entsdk.core.directory.Convention;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.NewPerson;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ChildAcknowledgements;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What an agent says to the families of the chess that Ada plays. */
@EachDatabase
class ActivityPostTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period YEAR = new Period(TODAY, LocalDate.of(2027, 7, 4));

  @Parameter Database database;
  private Post post;
  private Directory directory;
  private PersonId agent;
  private Convention convention;
  private Activity chess;

  @BeforeEach
  void open() {
    post = new Post(database);
    directory = Directory.of(ent().tenant());
    OrganisationId commune =
        directory.organisations().register(null, "Commune", OrganisationKind.COMMUNE, SYSTEM).id();
    convention =
        directory.conventions().sign(commune, ent().school().id(), "Périscolaire", YEAR, SYSTEM);
    agent =
        directory
            .people()
            .enter(NewPerson.named(Profile.COL, "AGENT", "Agnès"), ent().school().id(), SYSTEM)
            .id();
    directory.conventions().addAgent(convention.id(), agent, YEAR, SYSTEM);
    chess = directory.activities().open(convention.id(), "Échecs", YEAR, SYSTEM);
    directory.activities().entrust(chess.id(), agent, YEAR, SYSTEM);
    directory.activities().register(chess.id(), ent().ada(), YEAR, SYSTEM);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void itReachesTheGuardiansOfTheRegisteredPupilsAndNobodyElse() {
    ItemId item = send(agent, chess).item();

    assertEquals(List.of(item), post.shownTo(ent().grace()));
    assertEquals(List.of(item), post.shownTo(ent().charles()));
    assertEquals(List.of(), post.shownTo(ent().cleo()));
    assertEquals(
        2,
        post.number(
            "select count(*) from ent_messaging_delivery d join ent_messaging_decided x on x.id = d.decided_id where x.rule = 'TABLE_ALLOWS'"));
  }

  @Test
  void theAgentSeesTheFamiliesOfTheOwnActivityComeIn() {
    ItemId item = send(agent, chess).item();
    post.of(ent().grace()).acknowledge(item);

    List<ChildAcknowledgements> progress = post.of(agent).acknowledgements(item);
    assertEquals(List.of(ent().ada()), children(progress));
    assertEquals(1, progress.get(0).acknowledged().size());
    assertEquals(2, progress.get(0).reached().size());
    assertThrows(AccessDeniedException.class, () -> post.of(ent().alan()).acknowledgements(item));
    ItemId toTheClass = post.sendTrip();
    assertThrows(AccessDeniedException.class, () -> post.of(agent).acknowledgements(toTheClass));
  }

  @Test
  void anAgentSpeaksToNoClassAndToNoOtherActivity() {
    Activity choir = directory.activities().open(convention.id(), "Chorale", YEAR, SYSTEM);

    assertThrows(AccessDeniedException.class, () -> send(agent, choir));
    assertThrows(AccessDeniedException.class, () -> send(ent().alan(), chess));
    assertThrows(
        AccessDeniedException.class,
        () -> post.announcement(agent, Audience.guardiansOf(ent().cp())).send(Post.newKey()));
    assertEquals(
        List.of(SendRefusal.NOBODY_TO_REACH),
        ((SendResult.Refused) send(ent().head(), choir)).because());
  }

  @Test
  void itEndsWithTheConvention() {
    directory.conventions().end(convention.id(), TODAY, SYSTEM);
    send(agent, chess);
    ent().clock().advance(Duration.ofDays(1));

    assertThrows(AccessDeniedException.class, () -> send(agent, chess));
  }

  @Test
  void onlyThoseAreReachedWhoTakePartOnTheDay() {
    directory.activities().register(chess.id(), ent().bob(), new Period(TODAY, TODAY), SYSTEM);
    directory.activities().withdraw(chess.id(), ent().ada(), TODAY, SYSTEM);
    assertEquals(3, send(agent, chess) instanceof SendResult.Refused ? 0 : deliveries());
    ent().clock().advance(Duration.ofDays(1));

    assertEquals(
        List.of(SendRefusal.NOBODY_TO_REACH), ((SendResult.Refused) send(agent, chess)).because());
  }

  @Test
  void classesAndActivitiesAreAddressedApart() {
    Audience mixed = Audience.guardiansOf(chess).and(Audience.guardiansOf(ent().cp()));
    RejectedException refused =
        assertThrows(
            RejectedException.class,
            () -> post.announcement(ent().head(), mixed).send(Post.newKey()));

    assertEquals(List.of("mixed"), refused.violations().stream().map(Violation::code).toList());
  }

  private long deliveries() {
    return post.number("select count(*) from ent_messaging_delivery");
  }

  private SendResult send(PersonId author, Activity activity) {
    return post.announcement(author, Audience.guardiansOf(activity)).send(Post.newKey());
  }

  private static List<PersonId> children(List<ChildAcknowledgements> progress) {
    return progress.stream().map(ChildAcknowledgements::child).toList();
  }

  private Ent ent() {
    return post.ent();
  }
}
