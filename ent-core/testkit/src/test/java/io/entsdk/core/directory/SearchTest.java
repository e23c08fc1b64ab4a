package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class SearchTest {

  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

  @Parameter Database database;
  private Ent ent;
  private People people;
  private Crowd crowd;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    people = Directory.of(ent.tenant()).people();
    crowd = new Crowd(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void peopleAreFoundByTheBeginningOfAnyPartOfTheName() {
    assertEquals(List.of("Ada LOVELACE"), found("ada"));
    assertEquals(List.of("Ada LOVELACE"), found("LOVE"));
    assertEquals(List.of("Ada LOVELACE"), found("love ad"));
    assertEquals(List.of("Ada LOVELACE"), found(" àda   Lôve "));
    assertEquals(List.of(), found("velace"));
    assertEquals(List.of(), found("ada hopper"));
  }

  @Test
  void anEntryTellsHomonymsApartAndNothingMore() {
    List<DirectoryEntry> martins = entries("martin");

    assertEquals(
        List.of("Bob MARTIN", "Cleo MARTIN", "Linus MARTIN"),
        martins.stream().map(DirectoryEntry::displayName).toList());
    assertEquals(Set.of(Profile.ELV), martins.get(0).profiles());
    assertEquals(List.of("CP"), martins.get(0).classes());
    assertEquals(Set.of(Profile.TUT), martins.get(1).profiles());
    assertEquals(List.of("CE1", "CP"), martins.get(1).classes());
    assertEquals("DirectoryEntry[" + ent.bob() + "]", martins.get(0).toString());
  }

  @Test
  void aTeacherComesWithTheClasses() {
    assertEquals(List.of("CP"), entries("turing").get(0).classes());
    assertEquals(Set.of(Profile.ENS), entries("turing").get(0).profiles());
  }

  @Test
  void whatMeansSomethingToADatabaseIsALetterHere() {
    crowd.staff(ent.school().id(), "100%_A\\B", "Zoé", SEPTEMBER);

    assertEquals(List.of(), found("%%"));
    assertEquals(List.of(), found("__"));
    assertEquals(List.of("Zoé 100%_A\\B"), found("100%_"));
    assertEquals(List.of("Zoé 100%_A\\B"), found("100%_a\\"));
    assertEquals(List.of(), found("'; drop table ent_core_person --"));
  }

  @Test
  void whatWouldListTheWholeSchoolIsRefused() {
    for (String text : List.of("", " ", "a", " é ", "--", "'", "\u200b\u0301")) {
      assertEquals("too-short", refusal(text), text);
    }
    assertEquals("too-long", refusal("a".repeat(10_000)));
    assertEquals("too-many-words", refusal("aa bb cc dd ee ff gg hh ii"));
  }

  @Test
  void namesOfEveryScriptAreFound() {
    crowd.staff(ent.school().id(), "李", "小龙", SEPTEMBER);
    crowd.staff(ent.school().id(), "Παπαδόπουλος", "Νίκος", SEPTEMBER);
    crowd.staff(ent.school().id(), "Щукина", "Ёлка", SEPTEMBER);
    crowd.staff(ent.school().id(), "محمد", "فاطمة", SEPTEMBER);
    crowd.staff(ent.school().id(), "김", "서연", SEPTEMBER);
    crowd.staff(ent.school().id(), "𠮷野", "花", SEPTEMBER);

    assertEquals(List.of("小龙 李"), found("李"));
    assertEquals(List.of("Νίκος Παπαδόπουλος"), found("παπαδοπ"));
    assertEquals(List.of("Ёлка Щукина"), found("елка"));
    assertEquals(List.of("فاطمة محمد"), found("محم"));
    assertEquals(List.of("서연 김"), found("김"));
    assertEquals(List.of("花 𠮷野"), found("𠮷"));
  }

  @Test
  void theLongestNamesAreKeptFoundAndPaged() {
    String hangul = "힣".repeat(100);
    crowd.staff(ent.school().id(), hangul, "각".repeat(100), SEPTEMBER);
    crowd.staff(ent.school().id(), hangul, "갂".repeat(100), SEPTEMBER);

    Page<DirectoryEntry> first = page("힣힣", PageRequest.first(1));
    Page<DirectoryEntry> second = page("힣힣", PageRequest.after(first.next().orElseThrow(), 1));

    assertEquals(2, Set.of(first.items().get(0), second.items().get(0)).size());
    assertEquals(Optional.empty(), second.next());
    assertEquals(2, entries(hangul).size());
  }

  @Test
  void tenThousandHomonymsComePageByPageEachOnce() {
    crowd.homonyms(ent.school().id(), 1, 10_000);
    Set<PersonId> seen = new HashSet<>();
    int pages = 1;

    Page<DirectoryEntry> page = page("jean mart", PageRequest.first(200));
    page.items().forEach(entry -> assertTrue(seen.add(entry.person())));
    while (page.next().isPresent() && pages < 5) {
      page = page("jean mart", PageRequest.after(page.next().get(), 200));
      page.items().forEach(entry -> assertTrue(seen.add(entry.person())));
      pages++;
    }

    assertEquals(1_000, seen.size());
  }

  @Test
  void aPageCostsTheSameNumberOfStatementsForOneAndForMany() {
    Actor alan = ent.as(ent.alan());
    int few = ent.statements().countIn(() -> search("martin", PageRequest.first(50), alan));
    crowd.homonyms(ent.school().id(), 1, 300);
    int many = ent.statements().countIn(() -> search("martin", PageRequest.first(50), alan));

    assertEquals(few, many);
  }

  @Test
  void whoeverIsNotInTheSchoolTodayIsNotFound() {
    School other =
        Directory.of(ent.tenant())
            .schools()
            .open(
                Uai.of("9741234Y"),
                "École du Port",
                SchoolLevel.PRIMARY,
                ZoneId.of("Indian/Reunion"),
                Actor.system("test"));
    crowd.staff(other.id(), "LOVELACE", "Elsewhere", SEPTEMBER);
    crowd.staff(ent.school().id(), "LOVELACE", "Tomorrow", LocalDate.of(2026, 9, 16));
    crowd.run(
        "update ent_core_enrolment set last_day = date '2026-09-15' where person_id = '%s'"
            .formatted(ent.ada()));

    assertEquals(List.of("Ada LOVELACE"), found("lovelace"));
    assertEquals(List.of("Grace HOPPER"), found("hopper"));
    ent.clock().advance(java.time.Duration.ofDays(1));
    assertEquals(List.of("Tomorrow LOVELACE"), found("lovelace"));
    assertEquals(List.of(), found("hopper"));
  }

  @Test
  void aCursorOfAnotherSearchIsRefused() {
    Page<DirectoryEntry> martins = page("martin", PageRequest.first(1));

    assertThrows(
        RejectedException.class,
        () -> page("lovelace", PageRequest.after(martins.next().orElseThrow(), 1)));
  }

  private String refusal(String text) {
    return assertThrows(RejectedException.class, () -> found(text)).violations().get(0).code();
  }

  private List<String> found(String text) {
    return entries(text).stream().map(DirectoryEntry::displayName).toList();
  }

  private List<DirectoryEntry> entries(String text) {
    return page(text, PageRequest.first(50)).items();
  }

  private Page<DirectoryEntry> page(String text, PageRequest page) {
    return search(text, page, ent.as(ent.head()));
  }

  private Page<DirectoryEntry> search(String text, PageRequest page, Actor actor) {
    return people.search(text, ent.school().id(), page, actor);
  }
}
