package io.entsdk.core.internal.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.roster.ChildReference;
import io.entsdk.core.roster.Extent;
import io.entsdk.core.roster.Origin;
import io.entsdk.core.roster.PupilRecord;
import io.entsdk.core.roster.Rejection;
import io.entsdk.core.roster.RejectionReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom a guardian's line means. */
class ChildIndexTest {

  private static final Origin GRACE = new Origin("CSVExtraction-responsables.csv", 7);
  private final ChildIndex pupils = new ChildIndex();

  @Test
  void accentsCaseSpacesAndHyphensDoNotCount() {
    PupilRecord ada = add(2, "LOVELACE-BYRON", null, "Zoé Ada", "CP A");
    assertEquals(
        new ChildMatch.Found(ada), pupils.find(child("Lovelace  Byron", null, "ZOE-ADA", "cp-a")));
  }

  @Test
  void eitherNameOfThePupilFindsThem() {
    PupilRecord ada = add(2, "LOVELACE", "BYRON", "Ada", "CP");
    assertEquals(new ChildMatch.Found(ada), pupils.find(child("LOVELACE", null, "Ada", "CP")));
    assertEquals(new ChildMatch.Found(ada), pupils.find(child("BYRON", null, "Ada", "CP")));
    assertEquals(new ChildMatch.Found(ada), pupils.find(child("KING", "BYRON", "Ada", "CP")));
  }

  @Test
  void anotherClassIsAnotherChild() {
    add(2, "LOVELACE", null, "Ada", "CP");
    ChildReference child = child("LOVELACE", null, "Ada", "CE1");
    ChildMatch match = pupils.find(child);
    assertEquals(new ChildMatch.None(child), match);
    assertEquals(
        Optional.of(
            new Rejection(GRACE, 14, Extent.PART, RejectionReason.CHILD_NOT_FOUND, List.of("CE1"))),
        match.rejection(GRACE));
  }

  @Test
  void namesakesInOneClassAreNeverGuessed() {
    add(9, "LOVELACE", null, "Ada", "CP");
    add(2, "Lovelace", null, "ADA", "CP");
    ChildMatch match = pupils.find(child("LOVELACE", null, "Ada", "CP"));
    assertEquals(List.of(2L, 9L), assertInstanceOf(ChildMatch.Ambiguous.class, match).lines());
    assertEquals(List.of("2", "9"), match.rejection(GRACE).orElseThrow().details());
  }

  @Test
  void bothNamesDecideBetweenPupilsWhoShareOne() {
    PupilRecord ada = add(2, "LOVELACE", null, "Ada", "CP");
    PupilRecord other = add(3, "KING", "LOVELACE", "Ada", "CP");
    assertEquals(new ChildMatch.Found(ada), pupils.find(child("LOVELACE", null, "Ada", "CP")));
    assertEquals(new ChildMatch.Found(other), pupils.find(child("KING", "LOVELACE", "Ada", "CP")));
    assertInstanceOf(
        ChildMatch.Ambiguous.class, pupils.find(child("BYRON", "LOVELACE", "Ada", "CP")));
  }

  @Test
  void aChildWhoIsFoundIsNoRejection() {
    add(2, "LOVELACE", null, "Ada", "CP");
    assertEquals(
        Optional.empty(), pupils.find(child("LOVELACE", null, "Ada", "CP")).rejection(GRACE));
  }

  private PupilRecord add(
      long line, String last, @Nullable String usage, String first, String inClass) {
    Origin origin = new Origin("CSVExtraction-eleves.csv", line);
    LocalDate born = LocalDate.of(2020, 12, 10).plusDays(line);
    PupilRecord pupil = new PupilRecord(origin, last, usage, first, born, inClass, PupilLevel.CP);
    pupils.add(pupil);
    return pupil;
  }

  private static ChildReference child(
      String last, @Nullable String usage, String first, String inClass) {
    return new ChildReference(14, last, usage, first, inClass);
  }
}
