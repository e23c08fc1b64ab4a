package io.entsdk.core.roster;

import static io.entsdk.core.roster.OndeFolderOf.GRACE;
import static io.entsdk.core.roster.OndeFolderOf.GUARDIANS;
import static io.entsdk.core.roster.OndeFolderOf.GUARDIAN_HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ragged lines of guardians, and the groups of child columns at their end. */
class GuardianLineTest {

  private static final String BOB = ";;LOVELACE;Bob;CE1";

  @TempDir Path folder;

  @Test
  void aLineMayHaveFewerOrMoreChildrenThanTheHeader() {
    Heard heard = read(GRACE, GRACE + BOB + BOB + BOB);
    assertEquals(List.of(1, 4), childrenPerLine(heard));
    assertEquals(
        List.of(14, 18, 22, 26),
        heard.records(GuardianRecord.class).get(1).children().stream()
            .map(ChildReference::column)
            .toList());
  }

  @Test
  void emptyGroupsAndPaddingAreNoChildren() {
    assertEquals(
        List.of(1, 2, 1), childrenPerLine(read(GRACE + ";;;;", GRACE + ";;;;" + BOB, GRACE + ";")));
  }

  @Test
  void thePostNumberColumnMovesTheChildren() {
    String header =
        GUARDIAN_HEADER.replace(";Téléphone portable", ";Numéro de poste;Téléphone portable");
    Heard heard = file(header + "\n" + GRACE.replace(";;;06", ";;;;06"));
    assertEquals(15, heard.records(GuardianRecord.class).get(0).children().get(0).column());
    assertEquals(List.of(), heard.rejections);
  }

  @Test
  void aBrokenChildIsToldInItsColumnAndTheOthersGoThrough() {
    Heard heard = read(GRACE + ";;=cmd;Bob;CE1" + BOB);
    assertEquals(List.of(2), childrenPerLine(heard));
    assertEquals(
        List.of(
            new Rejection(
                new Origin(GUARDIANS, 2),
                18,
                Extent.PART,
                RejectionReason.FORMULA,
                List.of("Nom de famille enfant"))),
        heard.rejections);
  }

  @Test
  void aGuardianOfNobodyIsRefused() {
    Heard heard = read(GRACE.replace("LOVELACE;Ada;CP A", ";;"));
    assertEquals(RejectionReason.GUARDIAN_WITHOUT_CHILD, heard.rejections.get(0).reason());
    assertEquals(List.of(), heard.records);
  }

  @Test
  void aSemicolonTooManyIsToldAndLinksNobody() {
    Heard heard = read(GRACE.replace("2 rue Basse", "2; rue Basse"));
    assertEquals(RejectionReason.FIELDS_TOO_MANY, heard.rejections.get(0).reason());
    assertEquals(List.of(), heard.records);
  }

  @Test
  void aLineThatEndsBeforeItsChildIsTooShort() {
    Heard heard = read(GRACE.replace(";CP A", ""));
    assertEquals(List.of("15", "16"), heard.rejections.get(0).details());
  }

  @Test
  void aBadAddressToWriteToIsLeftOutAndTheGuardianGoesThrough() {
    Heard heard = read(GRACE.replace("grace@home.example", "grace at home"));
    assertNull(heard.records(GuardianRecord.class).get(0).email());
    assertEquals(RejectionReason.EMAIL_MALFORMED, heard.rejections.get(0).reason());
    assertEquals(Extent.PART, heard.rejections.get(0).extent());
    assertEquals(9, heard.rejections.get(0).column());
  }

  private static List<Integer> childrenPerLine(Heard heard) {
    return heard.records(GuardianRecord.class).stream().map(g -> g.children().size()).toList();
  }

  private Heard read(String... lines) {
    return file(GUARDIAN_HEADER + "\n" + String.join("\n", lines));
  }

  private Heard file(String content) {
    return new OndeFolderOf(folder).with(GUARDIANS, content).heardOfFilesPresent();
  }
}
