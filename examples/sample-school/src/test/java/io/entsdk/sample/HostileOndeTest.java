package io.entsdk.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.sample.Finding.Reason;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileOndeTest {

  private static final SampleSchool SCHOOL = SampleSchool.of(3).pupils(80).generate();

  @TempDir Path folder;

  static Stream<DamagedOnde> all() {
    return HostileOnde.all(SCHOOL).stream();
  }

  static Stream<DamagedOnde> harmless() {
    return HostileOnde.harmless(SCHOOL).stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void findingsGoTopToBottomOnLinesThatExist(DamagedOnde damaged) throws IOException {
    damaged.writeTo(folder);
    for (OndeFile file : OndeFile.values()) {
      List<Integer> told =
          damaged.findings().stream().filter(f -> f.file() == file).map(Finding::line).toList();
      assertEquals(told.stream().sorted().distinct().toList(), told);
      int lines = lines(file).size();
      assertTrue(told.stream().allMatch(line -> line >= 1 && line <= Math.max(1, lines)));
    }
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void theUnusualButSoundHasNothingToFindAndEveryRow(DamagedOnde damaged) {
    assertEquals(List.of(), damaged.findings());
    assertEquals(DamagedOnde.Tally.of(SCHOOL), damaged.intact());
  }

  @Test
  void aSchoolOfOnePupilCanBeDamagedToo() throws IOException {
    SampleSchool tiny = SampleSchool.of(1).pupils(1).generate();
    for (DamagedOnde damaged : HostileOnde.all(tiny)) {
      findingsGoTopToBottomOnLinesThatExist(damaged);
    }
  }

  @Test
  void everyReasonOccurs() {
    Set<Reason> told = EnumSet.noneOf(Reason.class);
    all().flatMap(damaged -> damaged.findings().stream()).map(Finding::reason).forEach(told::add);
    assertEquals(EnumSet.allOf(Reason.class), told);
  }

  @Test
  void theLineThatIsTakenOutLeavesTheIntactFile() throws IOException {
    SCHOOL.writeOnde(folder, OndeLayout.quoted());
    List<String> sound = lines(OndeFile.PUPILS);
    DamagedOnde damaged = HostileOnde.impossibleDates(SCHOOL);
    damaged.writeTo(folder);
    List<String> spoilt = new ArrayList<>(lines(OndeFile.PUPILS));
    for (int i = damaged.findings().size() - 1; i >= 0; i--) {
      spoilt.remove(damaged.findings().get(i).line() - 1);
    }
    assertEquals(sound, spoilt);
  }

  @Test
  void theRepeatedHeaderIsOnTheLineTold() throws IOException {
    DamagedOnde damaged = HostileOnde.repeatedHeader(SCHOOL);
    damaged.writeTo(folder);
    for (Finding finding : damaged.findings()) {
      List<String> lines = lines(finding.file());
      assertEquals(lines.get(0), lines.get(finding.line() - 1));
    }
  }

  @Test
  void theFormulasAndControlCharactersAreOnTheLinesTold() throws IOException {
    DamagedOnde formulas = HostileOnde.formulas(SCHOOL);
    formulas.writeTo(folder);
    for (Finding finding : formulas.findings()) {
      assertTrue(lines(OndeFile.PUPILS).get(finding.line() - 1).matches("\"[=+@-].*"));
    }
    DamagedOnde controls = HostileOnde.controlCharacters(SCHOOL);
    controls.writeTo(folder);
    for (Finding finding : controls.findings()) {
      assertTrue(lines(OndeFile.PUPILS).get(finding.line() - 1).matches("\"TÉM\\p{Cntrl}OIN.*"));
    }
  }

  @Test
  void theLongLineIsAsLongAsAsked() throws IOException {
    DamagedOnde damaged = HostileOnde.giantLine(SCHOOL, 3);
    damaged.writeTo(folder);
    int line = damaged.findings().get(0).line();
    assertTrue(lines(OndeFile.PUPILS).get(line - 1).length() > 3_000_000);
  }

  @Test
  void theFileCutOffHasAnOddNumberOfQuotesOnItsLastLine() throws IOException {
    DamagedOnde damaged = HostileOnde.cutOffInQuotes(SCHOOL);
    damaged.writeTo(folder);
    List<String> lines = lines(OndeFile.PUPILS);
    assertEquals(lines.size(), damaged.findings().get(0).line());
    assertEquals(1, lines.get(lines.size() - 1).chars().filter(c -> c == '"').count() % 2);
  }

  @Test
  void invalidUtf8IsInvalid() {
    HostileOnde.invalidUtf8(SCHOOL).writeTo(folder);
    assertThrows(MalformedInputException.class, () -> Files.readString(OndeFile.PUPILS.in(folder)));
  }

  @Test
  void anEmptyFileHasNoByteNotEvenAMark() throws IOException {
    HostileOnde.emptyFile(SCHOOL, OndeFile.GUARDIANS).writeTo(folder);
    assertArrayEquals(new byte[0], Files.readAllBytes(OndeFile.GUARDIANS.in(folder)));
  }

  private List<String> lines(OndeFile file) throws IOException {
    String text = Files.readString(file.in(folder), StandardCharsets.ISO_8859_1);
    return text.isEmpty() ? List.of() : List.of(text.split("\r?\n"));
  }
}
