package io.entsdk.messaging.internal.policy;

import static io.entsdk.messaging.internal.policy.Cast.OURS;
import static io.entsdk.messaging.internal.policy.Cast.THEIRS;

import io.entsdk.core.directory.Profile;
import io.entsdk.messaging.internal.policy.Capacity.Age;
import io.entsdk.messaging.reach.Office;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference table of primary schools, written off by hand: each cell is a test. A dash is a
 * cell that the reference leaves empty; {@code F5} stands above what a cell says.
 */
class PrimaryTableTest {

  private static final String REFERENCE =
      """
      pupil           | Q>S+M | N     | A   | N    | A  | Q>A | F5 | A  | N  | N
      young pupil     | N     | N     | N   | N    | N  | N   | F5 | N  | N  | N
      parent          | N     | N     | Q>A | N/*N | A° | T   | A  | A° | A° | N
      parent delegate | N     | N     | -   | N/*N | A° | T   | A  | -  | A° | N
      teacher         | A/*A  | Q>A+C | A   | *A   | A° | A°  | A  | A° | A° | Q>A
      head            | R/*A  | R/*A  | A   | *A   | A  | A   | -  | A  | A  | A
      assistant       | N/*S  | N/*N  | Q>A | *N   | A  | A°  | A  | A° | A  | N
      partner         | N/*N  | N/*N  | *M  | *M   | A° | T   | A  | N  | A  | -
      """;

  private static final int CHILD = 1;

  private static final List<String> COLUMNS =
      List.of(
          "pupil",
          "other pupil",
          "own parent",
          "class parent",
          "own teacher",
          "other staff",
          "head",
          "RASED",
          "local authority",
          "external");

  private static final Map<String, Party> FROM =
      Map.of(
          "pupil", Cast.pupil(CHILD, Age.MINOR, OURS),
          "young pupil", Cast.pupil(CHILD, Age.YOUNG, OURS),
          "parent", Cast.parent(10, CHILD, OURS),
          "parent delegate", Cast.parentDelegate(11, CHILD, OURS),
          "teacher", Cast.teacher(12, OURS),
          "head", Cast.works(13, Profile.DIR),
          "assistant", Cast.party(14, Cast.staff(Profile.AESH, Set.of(OURS), Set.of(), Set.of())),
          "partner", Cast.partner(15, true));

  @TestFactory
  Stream<DynamicTest> eachCellIsTheReference() {
    return REFERENCE.lines().flatMap(PrimaryTableTest::row);
  }

  private static Stream<DynamicTest> row(String line) {
    String[] cells = line.split("\\|");
    String from = cells[0].strip();
    return IntStream.range(1, cells.length)
        .filter(column -> !cells[column].strip().equals("-"))
        .mapToObj(
            column ->
                DynamicTest.dynamicTest(
                    from + " to " + COLUMNS.get(column - 1),
                    () -> cell(from, column, cells[column].strip()).check()));
  }

  private static GoldenCell cell(String from, int column, String text) {
    boolean withPupils = from.equals("partner") && (column >= 3 && column <= 5);
    Party sender = withPupils ? Cast.partner(16, false, 2) : FROM.get(from);
    return new GoldenCell(text, sender, recipient(from, column), Cast.primary());
  }

  private static Party recipient(String from, int column) {
    boolean family = from.contains("pupil") || from.contains("parent");
    return switch (column) {
      case 1 -> Cast.pupil(2, Age.MINOR, OURS);
      case 2 -> Cast.pupil(3, Age.MINOR, THEIRS);
      case 3 -> Cast.parent(20, family ? CHILD : 2, OURS);
      case 4 -> Cast.parent(21, 2, OURS);
      case 5 -> Cast.headTeacher(22, OURS);
      case 6 -> Cast.works(23, Profile.ETA);
      case 7 -> Cast.works(24, Profile.DIR);
      case 8 -> Cast.works(25, Profile.ENS, Office.SPECIALISED_AID);
      case 9 -> Cast.partner(26, true);
      default -> Cast.partner(27, false);
    };
  }
}
