package io.entsdk.core.roster;

import static io.entsdk.core.roster.OndeFolderOf.GUARDIANS;
import static io.entsdk.core.roster.OndeFolderOf.PUPILS;
import static io.entsdk.core.roster.OndeFolderOf.PUPIL_HEADER;
import static io.entsdk.core.roster.OndeFolderOf.TEACHERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Laws of reading, whatever the files hold. */
class OndeProperties {

  private static final String BETWEEN = ";;;;;;;;;;;";
  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("onde");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    for (String file : List.of(PUPILS, TEACHERS, GUARDIANS)) {
      Files.deleteIfExists(folder.resolve(file));
    }
    Files.delete(folder);
  }

  @Property(tries = 100)
  void noBytesMakeItThrow(
      @ForAll byte[] pupils, @ForAll byte[] teachers, @ForAll byte[] guardians) {
    Heard heard =
        new OndeFolderOf(folder)
            .with(PUPILS, pupils)
            .with(TEACHERS, teachers)
            .with(GUARDIANS, guardians)
            .heard();
    assertEquals(3, heard.rejections.size());
  }

  @Property(tries = 200)
  void noBytesUnderAHeaderMakeItThrowOrTellALineTwice(@ForAll("junk") String junk) {
    Heard heard = new OndeFolderOf(folder).pupils(junk).teachers(junk).guardians(junk).heard();
    Set<Origin> once = new HashSet<>(heard.accountedFor());
    assertEquals(once.size(), heard.accountedFor().size());
  }

  @Property(tries = 200)
  void everyLineIsAccountedForOnce(@ForAll @Size(max = 12) List<@From("lines") String> lines) {
    Heard heard = new OndeFolderOf(folder).pupils(lines.toArray(String[]::new)).heard();
    List<Long> expected = LongStream.range(2, lines.size() + 2).boxed().toList();
    assertEquals(expected, heard.accountedFor().stream().map(Origin::line).sorted().toList());
  }

  @Property(tries = 100)
  void theOrderOfLinesChangesOnlyTheOrder(
      @ForAll("children") List<String> lines, @ForAll Random random) {
    List<String> before = saidOf(lines);
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    assertEquals(before, saidOf(shuffled));
  }

  @Property(tries = 100)
  void theDressOfATableDoesNotCount(
      @ForAll("children") List<String> lines,
      @ForAll("charsets") String charset,
      @ForAll("lineEnds") String lineEnd,
      @ForAll boolean quoted) {
    Heard plain = new OndeFolderOf(folder).pupils(lines.toArray(String[]::new)).heard();
    String table =
        Stream.concat(Stream.of(PUPIL_HEADER), lines.stream())
            .map(line -> quoted ? '"' + line.replace(";", "\";\"") + '"' : line)
            .collect(Collectors.joining(lineEnd));
    String mark = charset.equals("UTF-8") ? "\uFEFF" : "";
    Heard dressed =
        new OndeFolderOf(folder).with(PUPILS, mark + table, Charset.forName(charset)).heard();
    assertEquals(plain.records, dressed.records);
    assertEquals(plain.rejections, dressed.rejections);
  }

  private static List<String> saidOf(List<String> lines) {
    Heard heard = new OndeFolderOf(folder).pupils(lines.toArray(String[]::new)).heard();
    Stream<String> records = heard.records.stream().map(OndeProperties::withoutLine);
    Stream<String> rejections =
        heard.rejections.stream().map(r -> r.origin().file() + r.column() + r.reason());
    return Stream.concat(records, rejections).sorted().toList();
  }

  private static String withoutLine(RosterRecord record) {
    return record.toString().replace("line=" + record.origin().line() + "]", "");
  }

  @Provide
  Arbitrary<String> junk() {
    return Arbitraries.strings()
        .withChars(';', '"', '\n', '\r', '\0', 'a', 'é', '=', '-', '2', '\uFEFF', '\uFFFD')
        .ofMaxLength(300);
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> junk =
        Arbitraries.strings().withChars(";=-aé2 ").ofMaxLength(40).map(text -> "x" + text);
    return Arbitraries.oneOf(pupils(), junk, Arbitraries.just(PUPIL_HEADER));
  }

  @Provide
  Arbitrary<String> pupils() {
    return Combinators.combine(
            Arbitraries.of("LOVELACE", "D'ARC", "=cmd", "ŒUVRE", "LE COQ", ""),
            Arbitraries.of("Ada", "Zoé", "Noël", "J?rôme", "Bob"),
            Arbitraries.of("2020-12-10", "2021-02-29", "2030-01-01", "01/02/2021"),
            Arbitraries.of("CP", "CE1", "6EME"))
        .as(
            (last, first, born, level) ->
                last + ";;" + first + ";" + born + BETWEEN + level + ";A");
  }

  /** Lines of different children, so that none contradicts another. */
  @Provide
  Arbitrary<List<String>> children() {
    return pupils().list().ofMaxSize(12).uniqueElements(line -> line.split(BETWEEN)[0]);
  }

  @Provide
  Arbitrary<String> charsets() {
    return Arbitraries.of("UTF-8", "windows-1252", "ISO-8859-15");
  }

  @Provide
  Arbitrary<String> lineEnds() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }
}
