package io.entsdk.core.access;

import static io.entsdk.core.access.RightsWorld.THIS_WEEK;
import static io.entsdk.core.access.RightsWorld.cp;
import static io.entsdk.core.access.RightsWorld.rollForEdith;
import static io.entsdk.core.access.RightsWorld.teacher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.access.RightsEffect.Pair;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class PreviewTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;
  private Ent ent;
  private Access access;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    access = RightsWorld.access(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aGrantOpensWhatItsPreviewSaid() {
    GrantRequest request = substitute();

    assertForeseen(
        new RightsChange.Give(request), () -> access.grants().give(request, ent.as(ent.head())));
  }

  @Test
  void endingItClosesWhatItsPreviewSaid() {
    access.grants().give(rollForEdith(ent), ent.as(ent.head()));
    Grant given = access.grants().give(substitute(), ent.as(ent.head()));

    assertForeseen(
        new RightsChange.End(given.id()),
        () -> access.grants().end(given.id(), "test", ent.as(ent.head())));
  }

  @Test
  void changingARoleOpensAndClosesWhatItsPreviewSaid() {
    access.roles().define(Role.of("aide", "Aide", "read-class"), SYSTEM);
    GrantRequest request =
        new GrantRequest(
            ent.edith(), teacher(ent), new Right.OfRole("aide"), cp(ent), THIS_WEEK, "test");
    access.grants().give(request, ent.as(ent.head()));
    Role other = Role.of("aide", "Aide", "read-person");

    assertForeseen(new RightsChange.Define(other), () -> access.roles().define(other, SYSTEM));
    assertForeseen(new RightsChange.Retire("aide"), () -> access.roles().retire("aide", SYSTEM));
  }

  @Test
  void aDelegationOpensWhatItsPreviewSaidToWhoeverDelegates() {
    RightsChange change = new RightsChange.Delegate(substitute());
    RightsEffect foreseen = access.preview(change, ent.school().id(), ent.as(ent.alan()));
    Set<Pair> before = pairs();

    access.grants().delegate(substitute(), ent.as(ent.alan()));
    assertEquals(difference(pairs(), before), compared(foreseen.opened()));
    assertFalse(foreseen.opened().isEmpty());
    assertThrows(
        AccessDeniedException.class,
        () -> access.preview(change, ent.school().id(), ent.as(ent.grace())));
  }

  @Test
  void aPreviewChangesNothing() {
    Set<Pair> before = pairs();

    access.preview(new RightsChange.Give(substitute()), ent.school().id(), ent.as(ent.head()));

    assertEquals(before, pairs());
  }

  @Test
  void itIsSaidInASentence() {
    RightsEffect effect =
        access.preview(
            new RightsChange.Give(rollForEdith(ent)), ent.school().id(), ent.as(ent.head()));

    assertEquals("Ouvre 2 paires de personnes ; n'en ferme aucune.", effect.summary(Locale.FRENCH));
    assertEquals("Opens 2 pairs of people; closes none.", effect.summary(Locale.ENGLISH));
  }

  private void assertForeseen(RightsChange change, Runnable make) {
    RightsEffect foreseen = access.preview(change, ent.school().id(), ent.as(ent.head()));
    Set<Pair> before = pairs();
    make.run();
    Set<Pair> after = pairs();

    assertEquals(difference(after, before), compared(foreseen.opened()));
    assertEquals(difference(before, after), compared(foreseen.closed()));
    assertFalse(foreseen.opened().isEmpty() && foreseen.closed().isEmpty());
  }

  /** Return everybody about whom anybody may anything, one question to whoMay after the other. */
  private Set<Pair> pairs() {
    Set<Pair> pairs = new HashSet<>();
    for (PersonId about : List.of(ent.ada(), ent.bob(), ent.linus(), ent.alan(), ent.edith())) {
      for (Permission permission : compared()) {
        access
            .whoMay(permission, new Scope.OfPerson(about), 500, null, SYSTEM)
            .items()
            .forEach(one -> pairs.add(new Pair(one.person(), permission.code(), about)));
      }
    }
    return pairs;
  }

  private List<Permission> compared() {
    return RightsWorld.oneOfEachKind(access, "read-class", "read-person");
  }

  private Set<Pair> compared(Set<Pair> pairs) {
    Set<String> codes = compared().stream().map(Permission::code).collect(Collectors.toSet());
    return pairs.stream()
        .filter(pair -> codes.contains(pair.permission()))
        .collect(Collectors.toSet());
  }

  private static Set<Pair> difference(Set<Pair> one, Set<Pair> other) {
    Set<Pair> rest = new HashSet<>(one);
    rest.removeAll(other);
    return rest;
  }

  private GrantRequest substitute() {
    Right role = new Right.OfRole("substitute");
    return new GrantRequest(ent.edith(), teacher(ent), role, cp(ent), THIS_WEEK, "test");
  }
}
