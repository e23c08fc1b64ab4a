package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class HandOnStaffTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period OPEN = Period.from(TODAY);

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Actor head;
  private PersonId substitute;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    head = ent.as(ent.head());
    substitute = new Crowd(ent).person("SUBSTITUTE", "Sam");
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aColleagueIsReplacedForSomeDays() {
    Period week = new Period(TODAY, TODAY.plusDays(4));
    Duty duty = Duty.any().in("Mathématiques").asHeadTeacher().inPlaceOf(ent.alan());
    directory.staff().giveFunction(substitute, ent.school().id(), Profile.ENS, week, head);
    directory.staff().assign(substitute, ent.cp().id(), duty, week, head);

    List<Assignment> during = directory.asOf(TODAY).listAssignmentsOf(ent.cp(), head);
    assertEquals(List.of(substitute, ent.alan()), during.stream().map(Assignment::person).toList());
    assertEquals(duty, during.get(0).duty());
    assertEquals(Duty.any(), during.get(1).duty());
    assertEquals(2, directory.people().listPupilsOf(ent.cp(), ent.as(substitute)).size());
    assertEquals(1, directory.asOf(TODAY.plusDays(5)).listAssignmentsOf(ent.cp(), head).size());
  }

  @Test
  void aHeadMakesNeitherHeadsNorInspectorsNorPupils() {
    for (Profile profile : List.of(Profile.DIR, Profile.ACA)) {
      assertThrows(AccessDeniedException.class, () -> give(profile), profile::name);
    }
    for (Profile profile : List.of(Profile.ELV, Profile.TUT, Profile.COL)) {
      assertThrows(RejectedException.class, () -> give(profile), profile::name);
    }
    for (Profile profile : List.of(Profile.AESH, Profile.ATSEM, Profile.EVS)) {
      give(profile);
    }
    assertThrows(ConflictException.class, () -> give(Profile.AESH));
  }

  @Test
  void whoIsNoStaffIsNotAssigned() {
    Period never = new Period(LocalDate.of(1899, 1, 1), LocalDate.MAX);

    assertEquals(
        List.of("out-of-range", "out-of-range", "not-staff", "class-not-open", "nobody-to-replace"),
        assertThrows(
                RejectedException.class,
                () ->
                    directory
                        .staff()
                        .assign(
                            substitute,
                            ent.cp().id(),
                            Duty.any().inPlaceOf(ent.edith()),
                            never,
                            head))
            .violations()
            .stream()
            .map(Violation::code)
            .toList());
  }

  @Test
  void whoeverEndsAFunctionEndsTheRights() {
    directory.staff().endFunction(ent.alan(), ent.school().id(), Profile.ENS, TODAY, head);

    assertEquals(2, directory.people().listPupilsOf(ent.cp(), ent.as(ent.alan())).size());
    ent.clock().advance(Duration.ofDays(1));
    assertThrows(
        AccessDeniedException.class,
        () -> directory.people().listPupilsOf(ent.cp(), ent.as(ent.alan())));
    directory.staff().unassign(ent.alan(), ent.cp().id(), TODAY.plusDays(1), head);
    assertEquals(List.of(), directory.asOf(TODAY.plusDays(2)).listStaffOf(ent.cp(), head));
  }

  @Test
  void aClassOfSeveralLevelsOpensClosesAndOpensAgain() {
    Classes classes = directory.classes();
    SchoolClass mixed =
        classes.open(
            ent.school().id(), "CM1-CM2", Set.of(PupilLevel.CM1, PupilLevel.CM2), TODAY, head);
    PersonId pupil = new Crowd(ent).person("NOETHER", "Emmy");
    directory.enrolments().enrol(pupil, mixed.id(), PupilLevel.CE2, TODAY, head);

    assertEquals(
        List.of(PupilLevel.CE2, PupilLevel.CM1, PupilLevel.CM2),
        List.copyOf(classes.listLevelsOf(mixed, head)));
    assertEquals(
        "class-not-empty",
        assertThrows(ConflictException.class, () -> classes.close(mixed.id(), TODAY, head)).code());
    directory.enrolments().leave(pupil, mixed.id(), TODAY, head);
    classes.close(mixed.id(), TODAY, head);
    assertEquals(3, classesOn(TODAY));
    assertEquals(2, classesOn(TODAY.plusDays(1)));
    assertEquals(
        mixed, classes.open(ent.school().id(), "CM1-CM2", Set.of(), TODAY.plusDays(9), head));
    assertThrows(
        ConflictException.class,
        () -> classes.open(ent.school().id(), "CM1-CM2", Set.of(), TODAY, head));
  }

  private int classesOn(LocalDate day) {
    return directory.asOf(day).listClassesOf(ent.school().id(), head).size();
  }

  private void give(Profile profile) {
    directory.staff().giveFunction(substitute, ent.school().id(), profile, OPEN, head);
  }
}
