package io.entsdk.core.roster;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.sample.DamagedOnde;
import io.entsdk.sample.Finding;
import io.entsdk.sample.HostileOnde;
import io.entsdk.sample.OndeFile;
import io.entsdk.sample.SampleSchool;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every damaged file of the sample school: the good lines go through, each bad one is told with its
 * place.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterHostileTest {

  private static final SampleSchool SAMPLE = SampleSchool.of(7).pupils(110).generate();

  @TempDir Path folder;
  private Ent ent;
  private Imports imports;

  @BeforeAll
  void open() {
    ent = Ent.inMemory();
    imports = new Imports(ent);
  }

  @AfterAll
  void close() {
    ent.close();
  }

  @TestFactory
  Stream<DynamicTest> theGoodLinesGoThroughAndTheBadOnesAreTold() {
    return HostileOnde.all(SAMPLE).stream()
        .map(damaged -> DynamicTest.dynamicTest(damaged.name(), () -> imported(damaged)));
  }

  private void imported(DamagedOnde damaged) throws Exception {
    Path own =
        Files.createDirectories(folder.resolve(damaged.name().replaceAll("[^a-zA-Z0-9]", "-")));
    damaged.writeTo(own);

    RosterPlan plan = imports.plan(own);

    DamagedOnde.Tally intact = damaged.intact();
    assertAll(
        () -> assertEquals(intact.pupils(), plan.read().pupilRows()),
        () -> assertEquals(intact.teachers(), plan.read().teacherRows()),
        () -> assertEquals(intact.links(), plan.read().links()),
        () -> assertEquals(intact.links(), plan.count(RosterChangeKind.GUARDIAN_LINKED)),
        () -> assertEquals(List.of(), untold(damaged, own, plan)),
        () ->
            assertTrue(
                plan.rejected().stream().allMatch(r -> !r.message(Locale.FRENCH).isBlank())));
  }

  /** Return the findings that neither a rejection nor a notice of the plan tells at that place. */
  private static List<Finding> untold(DamagedOnde damaged, Path own, RosterPlan plan) {
    return damaged.findings().stream()
        .filter(finding -> plan.rejected().stream().noneMatch(told -> tells(told, finding, own)))
        .filter(finding -> plan.notices().stream().noneMatch(told -> tells(told, finding)))
        .toList();
  }

  private static boolean tells(Rejection told, Finding finding, Path own) {
    return isThere(told.origin(), finding)
        && (finding.column() == null
            || told.column() == 0
            || finding.column().equals(columns(own, finding.file()).get(told.column() - 1)));
  }

  private static boolean tells(Notice told, Finding finding) {
    return told instanceof Notice.LineSkipped skipped && isThere(skipped.origin(), finding);
  }

  private static boolean isThere(Origin origin, Finding finding) {
    return origin.file().equals(finding.file().fileName())
        && Math.max(1, origin.line()) == finding.line();
  }

  private static List<String> columns(Path own, OndeFile file) {
    try {
      String whole = Files.readString(file.in(own), StandardCharsets.ISO_8859_1);
      byte[] header = whole.lines().findFirst().orElseThrow().getBytes(StandardCharsets.ISO_8859_1);
      boolean marked = header[0] == (byte) 0xEF;
      String text =
          new String(header, marked ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
      return Pattern.compile(";")
          .splitAsStream(text)
          .map(name -> name.replaceAll("[\"\uFEFF]", ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
