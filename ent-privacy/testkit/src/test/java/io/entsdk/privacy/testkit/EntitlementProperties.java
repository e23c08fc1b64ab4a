package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.EntitlementFact;
import io.entsdk.core.internal.directory.JpaEntitlements;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.testkit.EntitlementWorld.Link;
import io.entsdk.privacy.testkit.EntitlementWorld.Stay;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The database says who is entitled until when as a simple model does, whatever the facts. */
class EntitlementProperties {

  private static final Map<Database, Ent> ENTS = new EnumMap<>(Database.class);

  private static int tenants = 1;

  @BeforeContainer
  static void open() {
    for (Database database : Database.values()) {
      ENTS.put(database, Ent.on(database));
    }
  }

  @AfterContainer
  static void close() {
    ENTS.values().forEach(Ent::close);
    ENTS.clear();
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void theDatabaseAgreesWithTheModel(
      @ForAll Database database, @ForAll("worlds") EntitlementWorld world) {
    Tenant tenant = ENTS.get(database).tenant(TenantId.of(++tenants));
    Unit.independent(
        tenant,
        unit -> {
          new EntitlementTables(unit).write(world);
          return world;
        });

    Unit.independent(
        tenant,
        unit -> {
          compare(new JpaEntitlements(unit), world);
          return world;
        });
  }

  private static void compare(JpaEntitlements entitlements, EntitlementWorld world) {
    for (int person = 0; person < EntitlementWorld.PEOPLE; person++) {
      assertEquals(
          world.groundsOf(person), grounds(entitlements.of(person(person))), "person " + person);
    }
    for (int school = 0; school < 2; school++) {
      int here = school;
      SchoolId id = new SchoolId(EntitlementTables.id('s', school));
      Map<PersonId, List<EntitlementFact>> found =
          entitlements.ofSchool(id).stream()
              .collect(Collectors.groupingBy(EntitlementFact::person));
      Set<Integer> people =
          IntStream.range(0, EntitlementWorld.PEOPLE)
              .filter(person -> world.belongs(person, here))
              .boxed()
              .collect(Collectors.toSet());
      assertEquals(
          people.stream().map(EntitlementProperties::person).collect(Collectors.toSet()),
          found.keySet());
      people.forEach(
          person -> assertEquals(world.groundsOf(person), grounds(found.get(person(person)))));
    }
  }

  private static Map<String, Optional<LocalDate>> grounds(List<EntitlementFact> facts) {
    Map<String, Optional<LocalDate>> grounds = new TreeMap<>();
    facts.forEach(fact -> grounds.put(fact.ground().name(), fact.lastDay()));
    return grounds;
  }

  private static PersonId person(int number) {
    return new PersonId(EntitlementTables.id('p', number));
  }

  @Provide
  Arbitrary<EntitlementWorld> worlds() {
    return Combinators.combine(
            stays().list().ofMaxSize(5), stays().list().ofMaxSize(4), links().list().ofMaxSize(6))
        .as(EntitlementWorld::new);
  }

  private static Arbitrary<Stay> stays() {
    return Combinators.combine(
            people(),
            Arbitraries.of(0, 1),
            days(),
            days().injectNull(0.2),
            Arbitraries.of(true, false))
        .as(
            (person, school, from, until, assigned) ->
                new Stay(person, school, from, until, assigned));
  }

  private static Arbitrary<Link> links() {
    return Combinators.combine(people(), people(), days(), days().injectNull(0.6))
        .as((guardian, child, from, until) -> new Link(guardian, child, from, until));
  }

  private static Arbitrary<Integer> people() {
    return Arbitraries.integers().between(0, EntitlementWorld.PEOPLE - 1);
  }

  private static Arbitrary<Integer> days() {
    return Arbitraries.integers().between(0, EntitlementWorld.DAYS);
  }
}
