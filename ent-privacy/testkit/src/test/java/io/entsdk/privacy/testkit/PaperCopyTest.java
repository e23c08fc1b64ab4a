package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.copy.CopyArchive;
import io.entsdk.privacy.copy.CopyReport.Audience;
import io.entsdk.privacy.copy.PaperCopies;
import io.entsdk.privacy.copy.PaperCopy;
import io.entsdk.privacy.copy.PaperCopyId;
import io.entsdk.privacy.copy.PaperRefusal;
import io.entsdk.privacy.copy.PaperRequest;
import io.entsdk.privacy.copy.PaperState;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/** Somebody without an account asks at the counter: two people see to it, and read no letters. */
@EachDatabase
class PaperCopyTest {

  private static final PersonId DEPUTY = new PersonId(new UUID(7, 7));

  @Parameter Database database;

  private final Album album = new Album();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Ent ent;
  private Actor head;
  private Actor deputy;

  @BeforeEach
  void open() {
    ent = Ent.on(database, wiring -> wiring.personalData(album).externalStore(album.cellar()));
    album.begin(ent);
    run("update ent_core_guardianship set state = 'FULL'");
    run(
        "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key) values (1, '%s', 0, 'TURING', 'Sara', 'turing sara')"
            .formatted(DEPUTY));
    run(
        "insert into ent_core_function (tenant, id, version, person_id, school_id, profile, first_day, source) values (1, '%s', 0, '%1$s', '%s', 'DIR', date '2020-09-01', 'test')"
            .formatted(DEPUTY, ent.school().id()));
    head = ent.as(ent.head());
    deputy = ent.as(DEPUTY);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whoAsksOnPaperIsGivenItOnceAndNoLetters() throws IOException {
    album.picture(ent, "letter", "lettre.txt", "tu me manques");
    album.cellar().keep(ent.ada(), "drawing", true, Set.of());
    album.cellar().keep(ent.ada(), "of-charles", true, Set.of(ent.charles()));
    PaperCopyId graces = approved(PaperStory.request(ent, ent.ada(), ent.grace()));

    CopyArchive archive = handOut(graces);

    assertEquals(Audience.REPRESENTATIVE_ON_PAPER, archive.report().givenTo());
    assertEquals(
        List.of("drawing"), archive.files().stream().map(file -> file.file().ref()).toList());
    String rows = rows();
    assertTrue(rows.contains("ent_core_enrolment"), rows);
    assertFalse(rows.contains("album_picture"), rows);
    assertTrue(archive.explain(Locale.FRENCH).get(0).contains("ni les messages"));
    conflict("not-to-hand-out", () -> handOut(graces));

    assertEquals(
        Audience.PERSON_ON_PAPER, handOut(approved(PaperStory.alans(ent))).report().givenTo());
    assertTrue(rows().contains("ent_core_assignment"), this::rows);
    assertFalse(rows().contains("ent_messaging_delivery"), this::rows);
    assertEquals(
        3,
        count(
            "select count(*) from ent_core_event where type = 'copy-on-paper' and person_id = '%s'"
                .formatted(ent.grace())));
    assertEquals(
        1,
        count(
            "select count(*) from ent_core_audit where action = 'paper-copy-handed-out' and subject_id = '%s' and actor_id = '%s'"
                .formatted(ent.grace(), DEPUTY)));
  }

  @Test
  void twoPeopleSeeToItWhoAreOfNoneOfTheFamilies() {
    PaperRequest graces = PaperStory.request(ent, ent.ada(), ent.grace());
    PaperCopy copy = copies().record(graces, deputy);
    assertEquals(List.of(copy), copies().listOpen(ent.school().id(), head));
    assertEquals(graces.askedOn().plusMonths(1), copy.dueOn());
    conflict("second-person-needed", () -> copies().approve(copy.id(), deputy));
    conflict("not-to-hand-out", () -> handOut(copy.id()));
    rejected("person-needed", () -> copies().approve(copy.id(), Actor.system("clock")));
    rejected(
        "too-close", () -> copies().record(PaperStory.request(ent, ent.head(), ent.head()), head));

    run(
        "insert into ent_core_guardianship (tenant, id, version, guardian_id, child_id, state, listed, place_withheld, first_day, last_day, source)"
            + " select tenant, '%s', 0, '%s', child_id, 'WITHDRAWN', listed, place_withheld, first_day, date '2026-09-02', source from ent_core_guardianship where guardian_id = '%s' fetch first 1 rows only"
                .formatted(UUID.randomUUID(), ent.head(), ent.grace()));
    rejected("too-close", () -> copies().approve(copy.id(), head));
    rejected("too-close", () -> copies().refuse(copy.id(), PaperRefusal.EXCESSIVE, head));

    run(
        "insert into ent_core_function (tenant, id, version, person_id, school_id, profile, first_day, last_day, source) values (1, '%s', 0, '%s', '%s', 'ENS', date '2020-09-01', date '2021-08-31', 'test')"
            .formatted(UUID.randomUUID(), ent.ada(), otherSchool()));
    assertThrows(
        AccessDeniedException.class,
        () -> copies().record(graces, deputy),
        "the right is needed in every school that knows the child");
  }

  @Test
  void itIsForWhoMayHaveItAndForThreeDays() {
    rejected(
        "for-the-pupil",
        () -> copies().record(PaperStory.request(ent, ent.ada(), ent.ada()), deputy));
    rejected(
        "no-authority",
        () -> copies().record(PaperStory.request(ent, ent.ada(), ent.cleo()), deputy));
    PaperRequest alans = PaperStory.alans(ent);
    rejected(
        "bad-day",
        () ->
            copies()
                .record(
                    new PaperRequest(
                        alans.person(),
                        alans.givenTo(),
                        alans.school(),
                        alans.askedOn().plusDays(1),
                        alans.channel(),
                        alans.identity()),
                    deputy));
    PaperCopyId refused = copies().record(alans, deputy).id();
    PaperCopy answer = copies().refuse(refused, PaperRefusal.IDENTITY_IN_DOUBT, head);
    assertEquals(PaperState.REFUSED, answer.state());
    assertTrue(PaperRefusal.IDENTITY_IN_DOUBT.explain(Locale.FRENCH).contains("CNIL"));
    conflict("answered-already", () -> copies().approve(refused, head));

    PaperCopyId graces = approved(PaperStory.request(ent, ent.ada(), ent.grace()));
    run("update ent_core_guardianship set state = 'UNVERIFIED'");
    rejected("no-authority", () -> handOut(graces));
    run("update ent_core_guardianship set state = 'FULL'");
    ent.clock().advance(Duration.ofDays(3));
    conflict("not-to-hand-out", () -> handOut(graces));
    assertEquals(0, out.size());
    assertEquals(List.of(), copies().listOpen(ent.school().id(), head));
  }

  private PaperCopies copies() {
    return Privacy.of(ent.tenant()).paperCopies();
  }

  private PaperCopyId approved(PaperRequest request) {
    PaperCopyId id = copies().record(request, deputy).id();
    assertEquals(PaperState.APPROVED, copies().approve(id, head).state());
    return id;
  }

  private CopyArchive handOut(PaperCopyId id) throws IOException {
    out.reset();
    return copies().handOut(id, out, Locale.FRENCH, deputy);
  }

  private String rows() {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      assertEquals("copy.json", zip.getNextEntry().getName());
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private UUID otherSchool() {
    return Directory.of(ent.tenant())
        .schools()
        .open(
            Uai.of("9741234Y"),
            "École du Port",
            SchoolLevel.PRIMARY,
            ent.school().zone(),
            Actor.system("test"))
        .id()
        .value();
  }

  private static void rejected(String code, Executable call) {
    RejectedException refusal = assertThrows(RejectedException.class, call);
    assertEquals(code, refusal.violations().get(0).code());
  }

  private static void conflict(String code, Executable call) {
    assertEquals(code, assertThrows(ConflictException.class, call).code());
  }

  private void run(String sql) {
    Jdbc.execute(ent, sql);
  }

  private long count(String sql) {
    return Jdbc.count(ent, sql);
  }
}
