package io.entsdk.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What the second import does to what the first one made, and to what people have done since. */
@EachDatabase
class RosterReimportTest {

  private static final String PUPILS =
      "Nom Elève;Nom d'usage Elève;Prénom Elève;Date naissance;Sexe;Cycle;Niveau;Classe\n";
  private static final String GUARDIANS =
      "Civilité Responsable;Nom usage responsable;Nom responsable;Prénom responsable;Adresse responsable;CP responsable;"
          + "Commune responsable;Pays;Courriel;Téléphone domicile;Téléphone travail;Téléphone portable;"
          + "Nom d'usage enfant;Nom de famille enfant;Prénom enfant;Classes enfants\n";
  private static final String TEACHERS =
      "Civilité;Nom usage;Nom;Prénom;Adresse;CP;Commune;Pays;Courriel;Téléphone domicile;Téléphone portable;Directeur;Classe\n";
  private static final String ADA = "LOVELACE;;Ada;2020-03-14;F;CYCLE II;CP;CP\n";
  private static final String BOB = "MARTIN;;Bob;2020-05-02;H;CYCLE II;CP;CP\n";
  private static final String GRACE =
      "Mme;;HOPPER;Grace;1 rue des Lilas;75011;Paris;;;;;;;LOVELACE;Ada;CP\n";
  private static final String ALAN = "M.;;TURING;Alan;;;;;;;;non;CP\n";

  @Parameter Database database;
  @TempDir Path folder;
  private Ent ent;
  private Imports imports;

  @BeforeEach
  void open() throws IOException {
    ent = Ent.on(database);
    imports = new Imports(ent);
    imports.apply(plan(ADA + BOB, GRACE, ALAN));
    ent.clock().advance(Duration.ofDays(30));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aPupilWhoIsNoLongerToldLeavesOnTheDayBefore() throws IOException {
    RosterPlan plan = plan(ADA, GRACE, ALAN);
    assertEquals(Map.of(RosterChangeKind.PUPIL_LEAVES, 1), plan.changes());

    imports.apply(plan);

    assertEquals(1, imports.rows("ent_core_enrolment", "last_day = date '2026-10-14'"));
    assertEquals(1, imports.rows("ent_core_enrolment", "last_day is null"));
  }

  @Test
  void aPupilWhoComesBackIsTheSamePerson() throws IOException {
    imports.apply(plan(ADA, GRACE, ALAN));
    ent.clock().advance(Duration.ofDays(30));

    RosterPlan back = plan(ADA + BOB, GRACE, ALAN);

    assertEquals(Map.of(RosterChangeKind.PUPIL_ENROLS, 1), back.changes());
  }

  @Test
  void aPupilWhoChangesClassMovesWithoutAGap() throws IOException {
    String moved = BOB.replace("CP;CP", "CP;CP-CE1");

    imports.apply(plan(ADA + moved, GRACE, ALAN));

    assertEquals(2, imports.rows("ent_core_enrolment", "last_day is null"));
    assertEquals(1, imports.rows("ent_core_enrolment", "first_day = date '2026-10-15'"));
    assertEquals(1, imports.rows("ent_core_enrolment", "last_day = date '2026-10-14'"));
  }

  @Test
  void silenceMeansNothingWhileALineIsBroken() throws IOException {
    RosterPlan plan = plan(ADA + "MARTIN;;Bob;2020-55-02;H;CYCLE II;CP;CP\n", GRACE, ALAN);

    assertEquals(1, plan.unreadLines());
    assertEquals(0, plan.count(RosterChangeKind.PUPIL_LEAVES));
  }

  @Test
  void aMissingFileTakesNobodyAway() throws IOException {
    write(ADA + BOB, GRACE, ALAN);
    Files.delete(folder.resolve("CSVExtraction-responsables.csv"));

    assertEquals(Map.of(), imports.plan(folder).changes());
  }

  @Test
  void aLinkThatAPersonHasConfirmedOutlivesTheSource() throws Exception {
    sql("update ent_core_guardianship set state = 'FULL', source = 'hand', version = version + 1");

    assertEquals(Map.of(), plan(ADA + BOB, "", ALAN).changes());
  }

  @Test
  void aLinkThatAPersonHasEndedIsNeverMadeAgain() throws Exception {
    sql(
        "update ent_core_guardianship set state = 'WITHDRAWN', source = 'hand', last_day = date '2026-09-20', version = version + 1");

    assertEquals(Map.of(), plan(ADA + BOB, GRACE, ALAN).changes());
  }

  @Test
  void anUnverifiedLinkThatIsNoLongerToldEnds() throws IOException {
    String other = "M.;;BABBAGE;Charles;9 quai du Canal;75011;Paris;;;;;;;LOVELACE;Ada;CP\n";

    RosterPlan plan = plan(ADA + BOB, other, ALAN);

    assertEquals(1, plan.count(RosterChangeKind.GUARDIAN_UNLINKED));
    assertEquals(1, plan.count(RosterChangeKind.GUARDIAN_LINKED));
  }

  @Test
  void aNamesakeAtAnotherAddressIsAnotherPerson() throws IOException {
    String namesake = "Mme;;HOPPER;Grace;22 rue du Port;75011;Paris;;;;;;;MARTIN;Bob;CP\n";

    RosterPlan plan = plan(ADA + BOB, GRACE + namesake, ALAN);

    assertEquals(1, plan.count(RosterChangeKind.GUARDIAN_ARRIVES));
  }

  @Test
  void theSameGuardianAtTheSameAddressHasAnotherChild() throws IOException {
    String again = GRACE.replace("LOVELACE;Ada", "MARTIN;Bob");

    RosterPlan plan = plan(ADA + BOB, GRACE + again, ALAN);

    assertEquals(Map.of(RosterChangeKind.GUARDIAN_LINKED, 1), plan.changes());
  }

  @Test
  void aMarriedGuardianKeepsHerPersonAndChangesHerName() throws IOException {
    RosterPlan plan = plan(ADA + BOB, GRACE.replace(";;HOPPER", ";MURRAY;HOPPER"), ALAN);

    assertEquals(Map.of(RosterChangeKind.PERSON_CHANGES, 1), plan.changes());
    imports.apply(plan);
    assertEquals(1, imports.rows("ent_core_person", "usage_name = 'MURRAY'"));
  }

  @Test
  void whenMostWouldLeaveThePlanIsBrakedUntilSomebodySaysWhy() throws IOException {
    String many = pupils(20);
    imports.apply(plan(ADA + BOB + many, GRACE, ALAN));
    ent.clock().advance(Duration.ofDays(1));

    RosterPlan plan = plan(ADA + BOB, GRACE, ALAN);

    assertEquals(Set.of(Brake.TOO_MANY_PUPILS_LEAVE, Brake.A_CLASS_EMPTIES), plan.brakes());
    assertInstanceOf(RosterOutcome.Braked.class, imports.roster().apply(plan.id(), Imports.SYSTEM));
    assertEquals(22, imports.rows("ent_core_enrolment", "last_day is null"));
    assertTrue(
        imports.roster().applyDespiteBrakes(plan.id(), "a class has moved", Imports.SYSTEM)
            instanceof RosterOutcome.Applied);
    assertEquals(2, imports.rows("ent_core_enrolment", "last_day is null"));
  }

  private static String pupils(int count) {
    return Stream.iterate(1, n -> n + 1)
        .limit(count)
        .map(n -> "MARTIN;;Pupil %c;2020-05-02;H;CYCLE II;CP;CP\n".formatted('A' + n))
        .reduce("", String::concat);
  }

  private RosterPlan plan(String pupils, String guardians, String teachers) throws IOException {
    write(pupils, guardians, teachers);
    return imports.plan(folder);
  }

  private void write(String pupils, String guardians, String teachers) throws IOException {
    List<String> names = List.of("eleves", "responsables", "enseignants");
    List<String> texts = List.of(PUPILS + pupils, GUARDIANS + guardians, TEACHERS + teachers);
    for (int i = 0; i < names.size(); i++) {
      Files.writeString(
          folder.resolve("CSVExtraction-" + names.get(i) + ".csv"),
          texts.get(i),
          StandardCharsets.UTF_8);
    }
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = ent.dataSource().getConnection();
        Statement sql = connection.createStatement()) {
      sql.executeUpdate(statement + " where tenant = 2");
    }
  }
}
