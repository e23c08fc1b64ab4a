package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.PageRequest;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A fact is shown on the days that its dates cover, and on no other, in every list. */
class AsOfProperties {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate FROM = LocalDate.of(2027, 12, 25);

  private static final Map<Database, Ent> ENTS = new EnumMap<>(Database.class);

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

  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
  void aFactIsShownOnItsDaysAlone(
      @ForAll Database database,
      @ForAll("periods") Period stay,
      @ForAll("periods") Period link,
      @ForAll("days") LocalDate day) {
    Ent ent = ENTS.get(database);
    date(ent, "enrolment", "person_id", ent.ada(), stay);
    date(ent, "assignment", "person_id", ent.alan(), stay);
    date(ent, "function", "person_id", ent.alan(), stay);
    date(ent, "guardianship", "guardian_id", ent.grace(), link);
    DirectoryDay shown = Directory.of(ent.tenant()).asOf(day);

    boolean stays = stay.covers(day);
    boolean linked = stays && link.covers(day);
    assertEquals(stays, has(shown.listPupilsOf(ent.cp(), SYSTEM), ent.ada()));
    assertEquals(stays, has(shown.listStaffOf(ent.cp(), SYSTEM), ent.alan()));
    assertEquals(stays, has(shown.listStaffOf(ent.school().id(), SYSTEM), ent.alan()));
    assertEquals(linked, has(shown.listFamiliesOf(ent.cp(), SYSTEM), ent.grace()));
    assertEquals(stays, isFound(shown, ent, "lovelace ada"));
    assertEquals(stays, isFound(shown, ent, "turing"));
    assertEquals(linked, isFound(shown, ent, "hopper"));
    assertEquals(
        stays,
        shown.listFunctionsOf(ent.school().id(), SYSTEM).stream()
            .anyMatch(function -> function.person().equals(ent.alan())));
  }

  private static boolean has(List<Person> people, PersonId person) {
    return people.stream().anyMatch(one -> one.id().equals(person));
  }

  private static boolean isFound(DirectoryDay shown, Ent ent, String name) {
    return !shown.search(name, ent.school().id(), PageRequest.first(5), SYSTEM).items().isEmpty();
  }

  private static void date(Ent ent, String table, String key, PersonId person, Period period) {
    UUID id = person.value();
    LocalDate last = period.lastDay();
    new Crowd(ent)
        .run(
            "update ent_core_%s set first_day = date '%s', last_day = %s where %s = '%s'"
                .formatted(
                    table,
                    period.firstDay(),
                    last == null ? "null" : "date '" + last + "'",
                    key,
                    id));
  }

  /** New Year's Eve and a leap day lie among these hundred days. */
  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 100).map(FROM::plusDays);
  }

  @Provide
  Arbitrary<Period> periods() {
    Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 60).injectNull(0.2);
    return days()
        .flatMap(
            first ->
                lengths.map(days -> new Period(first, days == null ? null : first.plusDays(days))));
  }
}
