package io.entsdk.core.roster;

import static io.entsdk.core.roster.OndeFolderOf.ADA;
import static io.entsdk.core.roster.OndeFolderOf.ALAN;
import static io.entsdk.core.roster.OndeFolderOf.GRACE;
import static io.entsdk.core.roster.OndeFolderOf.GUARDIANS;
import static io.entsdk.core.roster.OndeFolderOf.PUPILS;
import static io.entsdk.core.roster.OndeFolderOf.TEACHERS;
import static io.entsdk.core.roster.OndeFolderOf.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.roster.Notice.ColumnDropped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small school arrives: what is carried, what is not, and in which order. */
class OndeFilesTest {

  @TempDir Path folder;
  OndeFolderOf school;

  @BeforeEach
  void adaGraceAndAlan() {
    school = new OndeFolderOf(folder).pupils(ADA).guardians(GRACE).teachers(ALAN);
  }

  @Test
  void aSchoolArrivesWithoutRejection() {
    assertEquals(List.of(), school.heard().rejections);
  }

  @Test
  void pupilsComeBeforeTeachersAndTeachersBeforeGuardians() {
    assertEquals(
        List.of(PUPILS, TEACHERS, GUARDIANS),
        school.heard().records.stream().map(record -> record.origin().file()).toList());
  }

  @Test
  void aPupilHasNamesBirthDateClassAndLevel() {
    assertEquals(
        new PupilRecord(
            new Origin(PUPILS, 2),
            "LOVELACE",
            null,
            "Ada",
            LocalDate.of(2020, 12, 10),
            "CP A",
            PupilLevel.CP),
        school.heard().records(PupilRecord.class).get(0));
  }

  @Test
  void aGuardianHasNamesAnAddressToWriteToAndChildren() {
    GuardianRecord grace = school.heard().records(GuardianRecord.class).get(0);
    assertEquals("HOPPER", grace.lastName());
    assertEquals("BYRON", grace.usageName());
    assertEquals("grace@home.example", grace.email());
    assertEquals(
        List.of(new ChildReference(14, "LOVELACE", null, "Ada", "CP A")), grace.children());
  }

  @Test
  void aTeacherHasNamesAFunctionAndAClass() {
    TeacherRecord alan = school.heard().records(TeacherRecord.class).get(0);
    assertEquals(
        new TeacherRecord(
            new Origin(TEACHERS, 2),
            "TURING",
            null,
            "Alan",
            "alan@ecole.example",
            true,
            List.of("CP A")),
        alan);
  }

  @Test
  void whatIsNotCarriedIsReportedWithItsReason() {
    Map<String, DropReason> dropped =
        school.heard().notices.stream()
            .map(ColumnDropped.class::cast)
            .collect(Collectors.toMap(n -> n.file() + " " + n.header(), ColumnDropped::reason));
    assertEquals(DropReason.NOT_A_CONSENT, dropped.get(PUPILS + " Autorisations photos"));
    assertEquals(DropReason.NOT_A_CONSENT, dropped.get(PUPILS + " Autorisations associations"));
    assertEquals(DropReason.NOT_ALLOWED, dropped.get(TEACHERS + " Adresse"));
    assertEquals(DropReason.NOT_ALLOWED, dropped.get(TEACHERS + " Téléphone domicile"));
    assertEquals(DropReason.NOT_NEEDED, dropped.get(GUARDIANS + " Téléphone portable"));
    assertEquals(DropReason.NOT_NEEDED, dropped.get(TEACHERS + " Civilité"));
    assertFalse(dropped.containsKey(TEACHERS + " Téléphone portable"), "it was empty");
  }

  @Test
  void noRecordHoldsAnAddressOrATelephone() {
    String all = school.heard().records.toString();
    for (String told :
        List.of("rue Haute", "rue Basse", "61000", "Alençon", "0200000000", "0600000000")) {
      assertFalse(all.contains(told), told);
    }
  }

  @Test
  void householdsTellNamesakesApartWhateverTheSpelling() {
    school.guardians(
        GRACE, GRACE.replace("2 rue Basse", "2  Rue-BASSE"), GRACE.replace("2 rue", "9 rue"));
    List<HouseholdKey> keys =
        school.heard().records(GuardianRecord.class).stream()
            .map(GuardianRecord::household)
            .toList();
    assertEquals(keys.get(0), keys.get(1));
    assertNotEquals(keys.get(0), keys.get(2));
  }

  @Test
  void fileNamesMayHaveAnyCase() {
    Path other = folder.resolve("upper");
    other.toFile().mkdir();
    Heard heard =
        new OndeFolderOf(other)
            .with("csvextraction-ELEVES.CSV", OndeFolderOf.PUPIL_HEADER + "\n" + ADA)
            .heardOfFilesPresent();
    assertEquals(1, heard.records.size());
    assertEquals(List.of(), heard.rejections);
  }

  @Test
  void aFolderThatIsNotThereIsAnInputError() {
    OndeFiles nowhere = OndeFiles.in(folder.resolve("nowhere"));
    assertThrows(IOException.class, () -> nowhere.read(TODAY, new Heard()));
  }
}
