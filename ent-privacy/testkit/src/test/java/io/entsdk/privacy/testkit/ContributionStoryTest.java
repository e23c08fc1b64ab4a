package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.ContributionPurpose.TEACHING;
import static io.entsdk.privacy.contribution.ContributionWish.KEEP_NAMELESS;
import static io.entsdk.privacy.contribution.ContributionWish.TAKE_AWAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.Event;
import io.entsdk.core.event.LifecycleEvent;
import io.entsdk.core.event.LifecycleEvent.ContributionsAsked;
import io.entsdk.core.spi.EventListener;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.contribution.ContributedRows;
import io.entsdk.privacy.contribution.ContributionQuestion;
import io.entsdk.privacy.contribution.Contributions;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.PlannedTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What somebody wrote where others read stays without the name, unless its writer objects. */
@EachDatabase
class ContributionStoryTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  @TempDir Path folder;

  private final Asked asked = new Asked();
  private JournalDisk journal;
  private Ent ent;
  private Leaving leaving;
  private Contributions contributions;

  @BeforeEach
  void aFamilyWritesInTheWiki() {
    journal = new JournalDisk(folder);
    ent =
        Ent.on(
            database, wiring -> wiring.personalData(new Wiki()).listener(asked).extension(journal));
    Wiki.create(ent);
    Wiki.page(ent, ent.ada(), "Mon chat");
    String sea = Wiki.page(ent, ent.ada(), "La mer");
    Wiki.remark(ent, sea, ent.bob(), "Bravo");
    Wiki.page(ent, ent.charles(), "La machine");
    Wiki.page(ent, ent.bob(), "Le vélo");
    RequestCommands.parent(ent);
    leaving = new Leaving(ent);
    contributions = Privacy.of(ent.tenant()).contributions();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whoeverClosesAnAccountIsAskedAndOneObjectionIsEnough() {
    ErasurePlan plan = leaving.approved();
    assertEquals(Optional.of(TEACHING), pages(plan).staysFor());
    leaving.run("events");
    assertEquals(Set.of(ent.ada(), ent.charles()), asked.people);

    ContributionQuestion question = contributions.question(ent.ada(), ent.as(ent.grace()));
    assertEquals(
        List.of(
            new ContributedRows("vendor-wiki", "wiki_heading", "page_id", TEACHING, 2),
            new ContributedRows("vendor-wiki", "wiki_page", "author", TEACHING, 2)),
        question.places(),
        "pages, with what is part of them");
    assertEquals(leaving.report(plan).beginsAt(), question.begins());

    contributions.answer(ent.ada(), TAKE_AWAY, ent.as(ent.ada()));
    assertEquals(
        Optional.of(TAKE_AWAY),
        contributions.answer(ent.ada(), KEEP_NAMELESS, ent.as(ent.grace())).wish(),
        "a child's own objection counts, whatever a guardian says");
    assertThrows(
        AccessDeniedException.class,
        () -> contributions.answer(ent.ada(), TAKE_AWAY, ent.as(ent.charles())),
        "a link alone is no parental authority");
    PersonId unknown = new PersonId(ent.tenant().kernel().newId());
    assertThrows(
        AccessDeniedException.class,
        () -> contributions.question(unknown, ent.as(ent.grace())),
        "who is here is told to nobody who may not ask");
    assertThrows(
        AccessDeniedException.class,
        () -> contributions.answer(unknown, TAKE_AWAY, ent.as(ent.grace())));
    assertThrows(NotFoundException.class, () -> contributions.question(unknown, SYSTEM));
    contributions.record(plan.id(), ent.grace(), KEEP_NAMELESS, leaving.head);

    ErasureReport report = leaving.erase(plan);
    assertEquals(
        Set.of(
            "page: (retiré) by nobody",
            "remark: Bravo by " + ent.bob(),
            "page: La machine by nobody",
            "page: Le vélo by " + ent.bob()),
        Wiki.texts(ent));
    assertEquals(
        List.of(2L, 2L), Wiki.headings(ent), "what was part of pages that were taken away is gone");
    String statement = statement(report);
    assertTrue(
        statement.contains("\"contributions\":{\"keep-nameless\":1,\"silent\":1,\"take-away\":1}"),
        statement);
    assertEquals(
        0, Jdbc.count(ent, "select count(*) from ent_privacy_contribution_wish"), "it goes, too");
  }

  @Test
  void anAnswerMayBeChangedUntilTheErasureBeginsAndABackupForgetsNone() {
    ErasurePlan plan = leaving.approved();
    Backup backup = Backup.of(ent);
    contributions.answer(ent.ada(), TAKE_AWAY, ent.as(ent.grace()));
    contributions.answer(ent.ada(), KEEP_NAMELESS, ent.as(ent.grace()));
    contributions.answer(ent.ada(), TAKE_AWAY, ent.as(ent.grace()));
    journal.room = 0;
    leaving.erase(plan);
    assertEquals(
        "erasure-begun",
        assertThrows(
                ConflictException.class,
                () -> contributions.answer(ent.ada(), KEEP_NAMELESS, ent.as(ent.grace())))
            .code());
    journal.room = Integer.MAX_VALUE;
    leaving.erase(plan);
    assertTrue(Wiki.texts(ent).contains("page: (retiré) by nobody"));

    backup.restore();
    leaving.erasures.replay();
    for (String job : List.of("erasures", "events", "erasures")) {
      leaving.run(job);
      ent.clock().advance(Duration.ofMinutes(6));
    }
    assertTrue(Wiki.texts(ent).contains("page: (retiré) by nobody"), "the journal knows it");
  }

  @Test
  void whoIsNotInAnErasureHasNoPlaceInItsPapers() {
    ErasurePlan plan = leaving.approved();
    assertThrows(
        NotFoundException.class,
        () -> contributions.record(plan.id(), ent.bob(), TAKE_AWAY, SYSTEM));
  }

  private static PlannedTable pages(ErasurePlan plan) {
    return plan.tables().stream()
        .filter(one -> one.table().equals("wiki_page"))
        .findFirst()
        .orElseThrow();
  }

  private static String statement(ErasureReport report) {
    String jws = report.certificate().orElseThrow().jws();
    return new String(Base64.getUrlDecoder().decode(jws.split("\\.")[1]), StandardCharsets.UTF_8);
  }

  /** Remembers who is asked about contributions. */
  private static final class Asked implements EventListener {

    private final Set<PersonId> people = new CopyOnWriteArraySet<>();

    @Override
    public String id() {
      return "vendor-asked";
    }

    @Override
    public void on(Event event) {
      LifecycleEvent.of(event)
          .filter(ContributionsAsked.class::isInstance)
          .ifPresent(told -> people.add(told.person()));
    }
  }
}
