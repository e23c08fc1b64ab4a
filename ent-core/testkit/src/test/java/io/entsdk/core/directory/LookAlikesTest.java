package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.ConflictException;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.LookAlikes.Difference;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Who may have been entered twice, for a head to look at. */
@EachDatabase
class LookAlikesTest {

  private static final LocalDate BIRTH = LocalDate.of(2020, 3, 14);

  @Parameter Database database;
  private Ent ent;
  private Twins twins;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    twins = new Twins(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void nobodyLooksLikeSomebodyElse() {
    assertEquals(List.of(), listed());
  }

  @Test
  void pupilsOfWhomOneThingAloneDiffersAreListed() {
    PersonId same = twins.adaAgain();
    PersonId misspelt = arrived("Adda", "Lovelace", BIRTH);
    PersonId laterBorn = arrived("Ada", "Lovelace", BIRTH.plusDays(1));
    PersonId swapped = arrived("Lovelace", "Ada", BIRTH);
    arrived("Adda", "Lovelace", BIRTH.plusYears(1));

    assertEquals(Optional.of(Difference.NOTHING), difference(ent.ada(), same));
    assertEquals(Optional.of(Difference.NAME), difference(ent.ada(), misspelt));
    assertEquals(Optional.of(Difference.BIRTH_DATE), difference(ent.ada(), laterBorn));
    assertEquals(Optional.of(Difference.NAME), difference(ent.ada(), swapped));
    assertEquals(Optional.empty(), difference(misspelt, laterBorn), "two things differ");
  }

  @Test
  void adultsOfOneNameNeverAre() {
    twins.graceAgain(ent.linus(), GuardianshipDecision.of(GuardianshipState.FULL));

    assertEquals(List.of(), listed());
  }

  @Test
  void whoeverWasMergedIsListedNoMore() {
    PersonId twin = twins.adaAgain();
    twins.merge(twin, ent.ada());
    assertEquals(List.of(), listed());

    twins.duplicates.unmerge(twin, "test", twins.head());

    assertEquals(1, listed().size());
  }

  @Test
  void whomSomebodyHasKeptApartIsListedNoMoreAlsoUnderAnotherId() {
    PersonId twin = twins.adaAgain();
    PersonId third = twins.adaAgain(ent.cp());

    twins.duplicates.keepApart(twin, ent.ada(), "cousins", twins.head());
    twins.duplicates.keepApart(ent.ada(), twin, "cousins, said again", twins.head());
    assertEquals(Optional.empty(), difference(ent.ada(), twin));
    twins.merge(third, ent.ada());

    assertEquals(List.of(), listed());
    assertTrue(
        twins
            .duplicates
            .preview(twin, ent.ada(), twins.head())
            .conflicts()
            .contains(MergeConflict.SAID_APART));
  }

  @Test
  void onlyTwoArePutApartAndWithAReason() {
    PersonId twin = twins.adaAgain();
    assertThrows(
        RejectedException.class,
        () -> twins.duplicates.keepApart(twin, ent.ada(), " ", twins.head()));
    twins.merge(twin, ent.ada());
    assertThrows(
        ConflictException.class,
        () -> twins.duplicates.keepApart(twin, ent.ada(), "test", twins.head()));
  }

  @Test
  void theListIsForWhoMayMerge() {
    assertThrows(
        AccessDeniedException.class,
        () -> twins.duplicates.list(ent.school().id(), PageRequest.first(10), ent.as(ent.alan())));
  }

  @Test
  void pagesOfAnySizeAreTheWhole() {
    for (int i = 0; i < 4; i++) {
      twins.adaAgain(i % 2 == 0 ? ent.cp() : ent.ce1());
    }

    Set<LookAlikes> whole = new HashSet<>(listed());
    assertEquals(10, whole.size(), "five are ten pairs");
    for (int size : List.of(1, 3)) {
      List<LookAlikes> byPages = paged(size);
      assertEquals(10, byPages.size());
      assertEquals(whole, new HashSet<>(byPages));
    }
  }

  private List<LookAlikes> paged(int size) {
    List<LookAlikes> all = new ArrayList<>();
    Optional<PageRequest> next = Optional.of(PageRequest.first(size));
    while (next.isPresent()) {
      Page<LookAlikes> page = twins.duplicates.list(ent.school().id(), next.get(), twins.head());
      all.addAll(page.items());
      next = page.next().map(cursor -> PageRequest.after(cursor, size));
    }
    return all;
  }

  private List<LookAlikes> listed() {
    return twins.duplicates.list(ent.school().id(), PageRequest.first(50), twins.head()).items();
  }

  private Optional<Difference> difference(PersonId one, PersonId other) {
    return listed().stream()
        .filter(
            pair ->
                Set.of(pair.one(), pair.other())
                    .equals(Set.of(one, other).stream().collect(Collectors.toSet())))
        .map(LookAlikes::difference)
        .findFirst();
  }

  private PersonId arrived(String firstName, String lastName, LocalDate birth) {
    Arrival arrival =
        twins
            .directory
            .enrolments()
            .arriveApart(firstName, lastName, birth, ent.ce1(), twins.head());
    return ((Arrival.Arrived) arrival).pupil().id();
  }
}
