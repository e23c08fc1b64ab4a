package io.entsdk.messaging.internal.policy;

import static io.entsdk.messaging.internal.policy.Cast.OURS;
import static io.entsdk.messaging.internal.policy.Cast.THEIRS;

import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.messaging.internal.policy.Capacity.Age;
import io.entsdk.messaging.reach.Office;
import io.entsdk.messaging.reach.ReachProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference table of secondary schools, written off by hand: each cell is a test. A dash is a
 * cell that the reference leaves empty; {@code F5} stands above what a cell says.
 */
class SecondaryTableTest {

  private static final String STRICT =
      """
      collège         | Q>S   | Q>S   | A   | N    | A°   | N    | A    | F5   | F5   | F5 | N
      lycée           | Q>A   | Q>S   | A   | N    | A°   | Q>A  | A    | F5   | F5   | F5 | N
      pupil delegate  | *A    | -     | A   | N    | A°   | N    | A    | F5   | F5   | F5 | N
      of age          | Q>A   | Q>S   | A   | N    | A°   | Q>A  | A    | F5   | F5   | F5 | Q>A
      parent          | N     | N     | Q>A | N/*N | A°   | N    | A    | A    | A    | A° | N
      parent delegate | N     | N     | -   | N/*N | A°   | N    | A    | A    | A    | -  | N
      teacher         | A/*A  | Q>A   | A   | *A   | A°   | A°   | A    | A    | A    | A  | Q>A
      head teacher    | A/*A  | Q>A   | A   | *A   | A    | A    | A    | A    | A    | A  | A
      CPE             | A/*A  | A/*A  | A   | *A   | A    | A    | A    | A    | A    | A  | A
      head            | A/*A  | A/*A  | A   | *A   | A    | A    | A    | A    | A    | A  | A
      AED             | as T  | as T  | as T| *as T| A°   | A°   | A°   | A    | A    | A  | N
      external        | N     | N     | N   | *N   | A°   | N    | A°   | T    | T    | N  | -
      """;

  private static final String CLASSMATES =
      """
      collège         | S | Q>S
      lycée           | A | Q>S
      of age          | A | Q>S
      teacher         | A | Q>A
      parent          | N | N
      """;

  private static final int CHILD = 1;

  private static final List<String> COLUMNS =
      List.of(
          "class-mate",
          "other pupil",
          "own guardian",
          "class parent",
          "own teacher",
          "other teacher",
          "PP",
          "CPE",
          "direction",
          "nurse",
          "external");

  private static final Map<String, Party> FROM =
      Map.ofEntries(
          Map.entry("collège", Cast.inProject(CHILD, OURS)),
          Map.entry("lycée", Cast.inProject(CHILD, OURS)),
          Map.entry("pupil delegate", Cast.elected(CHILD, OURS)),
          Map.entry("of age", Cast.pupil(CHILD, Age.OF_AGE, OURS)),
          Map.entry("parent", Cast.parent(10, CHILD, OURS)),
          Map.entry("parent delegate", Cast.parentDelegate(11, CHILD, OURS)),
          Map.entry("teacher", Cast.teacher(12, OURS)),
          Map.entry("head teacher", Cast.headTeacher(13, OURS)),
          Map.entry("CPE", works(14, Profile.EVS, Office.LIFE_OFFICER)),
          Map.entry("head", works(15, Profile.DIR)),
          Map.entry("AED", works(16, Profile.EVS)),
          Map.entry("external", Cast.partner(17, false, 2)));

  @TestFactory
  Stream<DynamicTest> eachCellOfTheStrictTableIsTheReference() {
    return STRICT.lines().flatMap(line -> row(line, ReachProfile.FR_2D_STRICT));
  }

  @TestFactory
  Stream<DynamicTest> classMatesAreAllThatTheOpenTableOpens() {
    return CLASSMATES.lines().flatMap(line -> row(line, ReachProfile.FR_2D_CLASSMATES));
  }

  private static Stream<DynamicTest> row(String line, ReachProfile profile) {
    String[] cells = line.split("\\|");
    String from = cells[0].strip();
    boolean lycee = from.equals("lycée") || from.equals("of age");
    SchoolPolicy school =
        Cast.policy(profile, lycee ? SchoolLevel.UPPER_SECONDARY : SchoolLevel.LOWER_SECONDARY);
    return IntStream.range(1, cells.length)
        .filter(column -> !cells[column].strip().equals("-"))
        .mapToObj(
            column ->
                DynamicTest.dynamicTest(
                    from + " to " + COLUMNS.get(column - 1),
                    () ->
                        new GoldenCell(
                                cells[column].strip(),
                                FROM.get(from),
                                recipient(from, column),
                                school)
                            .check()));
  }

  private static Party recipient(String from, int column) {
    boolean own = FROM.get(from).isPupil() || from.contains("parent");
    return switch (column) {
      case 1 -> Cast.pupil(2, Age.MINOR, OURS);
      case 2 -> Cast.inProject(3, THEIRS);
      case 3 -> Cast.parent(20, own ? CHILD : 2, OURS);
      case 4 -> Cast.parent(21, 2, OURS);
      case 5 -> Cast.teacher(22, OURS);
      case 6 -> Cast.teacher(23, THEIRS);
      case 7 -> Cast.headTeacher(24, OURS);
      case 8 -> works(25, Profile.EVS, Office.LIFE_OFFICER);
      case 9 -> works(26, Profile.DIR);
      case 10 -> works(27, Profile.ETA, Office.NURSE);
      default -> Cast.partner(28, false);
    };
  }

  /** Staff of school life and of care work with every class. */
  private static Party works(int number, Profile profile, Office... offices) {
    return Cast.party(number, Cast.staff(profile, Set.of(OURS), Set.of(), Set.of(offices)));
  }
}
