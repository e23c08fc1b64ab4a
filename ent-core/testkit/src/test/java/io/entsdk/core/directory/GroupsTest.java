package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
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

@EachDatabase
class GroupsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period OPEN = Period.from(TODAY);

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Groups groups;
  private Actor head;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    groups = directory.groups();
    head = ent.as(ent.head());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void membersComeAndGoByTheirDates() {
    Group choir = open("Chorale", new GroupKind.Manual());
    groups.admit(choir.id(), ent.ada(), GroupRole.MEMBER, OPEN, head);
    groups.admit(choir.id(), ent.linus(), GroupRole.MEMBER, Period.from(TODAY.plusDays(2)), head);
    groups.dismiss(choir.id(), ent.ada(), TODAY.plusDays(2), head);

    assertEquals(List.of(), members(choir, TODAY.minusDays(1)));
    assertEquals(List.of("Ada LOVELACE"), members(choir, TODAY));
    assertEquals(List.of("Ada LOVELACE", "Linus MARTIN"), members(choir, TODAY.plusDays(2)));
    assertEquals(List.of("Linus MARTIN"), members(choir, TODAY.plusDays(3)));
    groups.close(choir.id(), TODAY.plusDays(9), head);
    assertEquals(List.of(), members(choir, TODAY.plusDays(10)));
    assertEquals(List.of(), groups.listOf(ent.school().id(), TODAY.plusDays(10), head));
  }

  @Test
  void aRuleTakesInWhoeverItFits() {
    Group cps = open("Les CP", new GroupKind.ByRule(new GroupRule.PupilsOf(PupilLevel.CP)));
    Group teachers = open("Équipe", new GroupKind.ByRule(new GroupRule.StaffAs(Profile.ENS)));

    assertEquals(List.of("Ada LOVELACE", "Bob MARTIN"), members(cps, TODAY));
    assertEquals(List.of("Edith CLARKE", "Alan TURING"), members(teachers, TODAY));
    assertEquals(
        "rule-decides",
        assertThrows(
                ConflictException.class,
                () -> groups.admit(cps.id(), ent.linus(), GroupRole.MEMBER, OPEN, head))
            .code());
  }

  @Test
  void aSensitiveGroupIsThereForThoseWhoNeedToKnowAlone() {
    Group pai = open("Suivi", new GroupKind.Sensitive(SensitiveNeed.PAI));
    groups.admit(pai.id(), ent.ada(), GroupRole.MEMBER, OPEN, head);
    Actor alan = ent.as(ent.alan());
    Actor edith = ent.as(ent.edith());
    groups.admit(pai.id(), ent.edith(), GroupRole.KEEPER, new Period(TODAY, TODAY), head);

    assertEquals(List.of(pai), groups.listOf(ent.school().id(), TODAY, head));
    assertEquals(List.of(pai), groups.listOf(ent.school().id(), TODAY, edith));
    assertEquals(List.of(), groups.listOf(ent.school().id(), TODAY, alan));
    assertEquals(1, groups.listMembersOf(pai.id(), TODAY, edith).size());
    assertThrows(AccessDeniedException.class, () -> groups.listMembersOf(pai.id(), TODAY, alan));
    ent.clock().advance(Duration.ofDays(1));
    assertEquals(List.of(), groups.listOf(ent.school().id(), TODAY, edith));
    assertThrows(AccessDeniedException.class, () -> groups.listMembersOf(pai.id(), TODAY, edith));
  }

  @Test
  void elsewhereThePupilIsAPupilOfTheClass() {
    Group ulis = open("Dispositif", new GroupKind.Sensitive(SensitiveNeed.ULIS));
    Actor alan = ent.as(ent.alan());
    List<Person> before = directory.people().listPupilsOf(ent.cp(), alan);
    List<DirectoryEntry> found = search(alan);

    groups.admit(ulis.id(), ent.ada(), GroupRole.MEMBER, OPEN, head);

    assertEquals(before, directory.people().listPupilsOf(ent.cp(), alan));
    assertEquals(found, search(alan));
    assertEquals(List.of("CP"), found.get(0).classes());
  }

  @Test
  void whoDoesNotFitIsRefused() {
    Group pai = open("Suivi", new GroupKind.Sensitive(SensitiveNeed.PAI));
    Group choir = open("Chorale", new GroupKind.Functional());

    refused(pai, ent.alan(), GroupRole.MEMBER);
    refused(pai, ent.ada(), GroupRole.KEEPER);
    refused(choir, ent.grace(), GroupRole.MEMBER);
    groups.admit(choir.id(), ent.alan(), GroupRole.MEMBER, OPEN, head);
    assertThrows(
        ConflictException.class,
        () -> groups.admit(choir.id(), ent.alan(), GroupRole.MEMBER, OPEN, head));
    assertThrows(ConflictException.class, () -> open("Chorale", new GroupKind.Manual()));
  }

  private void refused(Group group, PersonId person, GroupRole role) {
    assertThrows(RejectedException.class, () -> groups.admit(group.id(), person, role, OPEN, head));
  }

  private Group open(String name, GroupKind kind) {
    return groups.open(ent.school().id(), name, kind, TODAY, head);
  }

  private List<DirectoryEntry> search(Actor actor) {
    return directory
        .people()
        .search("lovelace ada", ent.school().id(), PageRequest.first(5), actor)
        .items();
  }

  private List<String> members(Group group, LocalDate day) {
    return groups.listMembersOf(group.id(), day, head).stream()
        .map(DirectoryEntry::displayName)
        .toList();
  }
}
