package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.PersonalRecord.Value;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableBuilder;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.copy.CopiedRow;
import io.entsdk.privacy.copy.CopyReport;
import io.entsdk.privacy.copy.CopyReport.Audience;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * A vendor keeps a notebook that guardians read with the child, and a diary that is the child's.
 */
@EachDatabase
class CopyStoryTest {

  @Parameter Database database;

  private Ent ent;
  private List<CopiedRow> copy;

  @BeforeEach
  void openTheSchool() {
    ent = Ent.on(database, wiring -> wiring.personalData(new Notes()));
    for (String table : List.of("note_shared", "note_own")) {
      Jdbc.execute(
          ent,
          ("create table %s (tenant int not null, id uuid not null, pupil uuid not null, signed_by uuid,"
                  + " words varchar(200), primary key (tenant, id))")
              .formatted(table));
    }
    note("note_shared", null, "lu ensemble");
    note("note_shared", ent.grace(), "signé par Grace");
    note("note_shared", ent.charles(), "signé par Charles");
    note("note_own", null, "à moi seule");
    Jdbc.execute(
        ent,
        "update ent_core_guardianship set state = 'FULL' where child_id = '%s'"
            .formatted(ent.ada()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void eachHasACopyOfTheirOwn() {
    CopyReport report = write(ent.ada(), ent.as(ent.ada(), Assurance.PASSWORD));

    assertEquals(Audience.PERSON, report.givenTo());
    assertEquals(copy.size(), report.rows());
    assertEquals(
        Set.of("lu ensemble", "signé par Grace", "signé par Charles", "à moi seule"), words());
    assertTrue(tables().containsAll(Set.of("ent_core_person", "ent_core_enrolment")));
    assertFalse(ids().contains(ent.charles().toString()), "nobody else's id is in it");
    assertTrue(report.explain(Locale.FRENCH).startsWith("Copie des données"));
  }

  @Test
  void aGuardianIsGivenNothingThatTellsOfTheOther() {
    CopyReport report = write(ent.ada(), ent.as(ent.grace()));
    assertEquals(Set.of("lu ensemble", "signé par Grace"), words());

    CopyReport charles = write(ent.ada(), ent.as(ent.charles()));
    assertEquals(Set.of("lu ensemble", "signé par Charles"), words());

    assertEquals(Audience.REPRESENTATIVE, report.givenTo());
    assertEquals(
        report.explain(Locale.FRENCH), charles.explain(Locale.FRENCH), "it hints at nothing");
  }

  @Test
  void aGuardianOfThePastIsNotTheLesserSecret() {
    Jdbc.execute(
        ent,
        "update ent_core_guardianship set last_day = date '2026-09-01' where guardian_id = '%s'"
            .formatted(ent.charles()));

    write(ent.ada(), ent.as(ent.grace()));

    assertEquals(Set.of("lu ensemble", "signé par Grace"), words());
  }

  @Test
  void itTakesParentalAuthorityAndAChild() {
    assertThrows(AccessDeniedException.class, () -> write(ent.ada(), ent.as(ent.cleo())));
    assertThrows(AccessDeniedException.class, () -> write(ent.ada(), ent.as(ent.alan())));
    assertThrows(AccessDeniedException.class, () -> write(ent.ada(), ent.as(ent.head())));
    Jdbc.execute(ent, "update ent_core_guardianship set place_withheld = true");
    assertThrows(
        AccessDeniedException.class,
        () -> write(ent.ada(), ent.as(ent.grace())),
        "a copy tells where the child is");
    Jdbc.execute(
        ent, "update ent_core_guardianship set place_withheld = false, state = 'UNVERIFIED'");
    assertThrows(AccessDeniedException.class, () -> write(ent.ada(), ent.as(ent.grace())));
    Jdbc.execute(ent, "update ent_core_guardianship set state = 'FULL'");
    Jdbc.execute(
        ent,
        "update ent_core_person set birth_date = date '2008-09-15' where id = '%s'"
            .formatted(ent.ada()));
    assertThrows(AccessDeniedException.class, () -> write(ent.ada(), ent.as(ent.grace())));
    assertThrows(
        NotFoundException.class,
        () -> write(new PersonId(new UUID(1, 2)), Actor.system("request 2026/7")));
  }

  private CopyReport write(PersonId person, Actor actor) {
    copy = new ArrayList<>();
    return Privacy.of(ent.tenant()).copies().write(person, copy::add, actor);
  }

  private void note(String table, PersonId signer, String words) {
    Jdbc.execute(
        ent,
        "insert into %s (tenant, id, pupil, signed_by, words) values (1, '%s', '%s', %s, '%s')"
            .formatted(
                table,
                ent.tenant().kernel().newId(),
                ent.ada(),
                signer == null ? "null" : "'" + signer + "'",
                words));
  }

  private Set<String> words() {
    return copy.stream()
        .flatMap(row -> row.values().stream())
        .filter(value -> value.column().equals("words"))
        .map(Value::text)
        .collect(Collectors.toSet());
  }

  private Set<String> ids() {
    return copy.stream()
        .flatMap(row -> row.values().stream())
        .map(Value::text)
        .collect(Collectors.toSet());
  }

  private Set<String> tables() {
    return copy.stream().map(CopiedRow::table).collect(Collectors.toSet());
  }

  /** Declares both; only what is shared is told to guardians. */
  private static final class Notes implements PersonalDataSource {

    @Override
    public String id() {
      return "vendor-notes";
    }

    @Override
    public List<TableDescription> describe() {
      return List.of(note("note_shared").toldToGuardians().build(), note("note_own").build());
    }

    private static TableBuilder note(String table) {
      return TableDescription.table(table)
          .keeps(new Purpose("notebook"), "ent-account", ErasureMethod.DELETE_ROW)
          .subject("pupil", CORRESPONDENCE)
          .personal(CORRESPONDENCE, "words")
          .doneBy("signed_by")
          .notPersonal("technical key", "tenant", "id");
    }
  }
}
