package io.entsdk.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.sample.OndeLayout.Trait;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OndeLayoutTest {

  private static final SampleSchool SCHOOL = SampleSchool.of(5).pupils(70).generate();

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("io.entsdk.sample.OndeLayout#all")
  void everyLayoutSaysTheSame(OndeLayout layout) throws IOException {
    SCHOOL.writeOnde(folder, layout);
    List<List<String>> pupils = OndeCells.of(folder, OndeFile.PUPILS, layout.charset());
    assertEquals(20, pupils.get(0).size());
    assertEquals(71, pupils.size());
    for (int i = 0; i < SCHOOL.pupils().size(); i++) {
      SamplePupil pupil = SCHOOL.pupils().get(i);
      assertEquals(pupil.familyName(), pupils.get(i + 1).get(0));
      assertEquals(pupil.givenName(), pupils.get(i + 1).get(2));
      assertEquals(pupil.birthDate().toString(), pupils.get(i + 1).get(3));
      assertEquals(pupil.className(), pupils.get(i + 1).get(15));
    }
    assertEquals(
        SCHOOL.teachers().size(),
        OndeCells.of(folder, OndeFile.TEACHERS, layout.charset()).size() - 1);
  }

  @ParameterizedTest
  @MethodSource("io.entsdk.sample.OndeLayout#all")
  void guardiansNameTheirChildren(OndeLayout layout) throws IOException {
    SCHOOL.writeOnde(folder, layout);
    var rows = OndeCells.of(folder, OndeFile.GUARDIANS, layout.charset());
    int firstChild = layout.has(Trait.EXTENSION_COLUMN) ? 13 : 12;
    assertEquals("Nom d'usage enfant", rows.get(0).get(firstChild));
    int links = 0;
    for (List<String> row : rows.subList(1, rows.size())) {
      for (int at = firstChild + 2; at < row.size(); at += 4) {
        links += row.get(at).isEmpty() ? 0 : 1;
      }
    }
    assertEquals(SCHOOL.links().size(), links);
  }

  @ParameterizedTest
  @MethodSource("io.entsdk.sample.OndeLayout#named")
  void onlyPaddedRowsAllHaveTheWidthOfTheHeader(OndeLayout layout) throws IOException {
    SCHOOL.writeOnde(folder, layout);
    Set<Integer> widths =
        OndeCells.of(folder, OndeFile.GUARDIANS, layout.charset()).stream()
            .map(List::size)
            .collect(Collectors.toSet());
    assertEquals(layout.has(Trait.PADDED), widths.size() == 1);
  }

  @Test
  void theQuotedLayoutIsThatOfTheRealFiles() throws IOException {
    SCHOOL.writeOnde(folder, OndeLayout.quoted());
    byte[] bytes = Files.readAllBytes(OndeFile.PUPILS.in(folder));
    byte[] start = "\"Nom Elève\";\"Nom d'usage".getBytes(StandardCharsets.ISO_8859_1);
    assertArrayEquals(start, Arrays.copyOf(bytes, start.length));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains(";\" Cycle\";\"Niveau\";"));
    assertTrue(text.contains("\r\n\""));
    assertFalse(text.endsWith("\n"));
    assertFalse(text.contains("\"\""), "empty cells carry no quotes");
  }

  @Test
  void theBareLayoutHasNoQuoteNorCarriageReturn() throws IOException {
    SCHOOL.writeOnde(folder, OndeLayout.bare());
    String text = Files.readString(OndeFile.GUARDIANS.in(folder), StandardCharsets.ISO_8859_1);
    assertFalse(text.contains("\"") || text.contains("\r") || text.contains("poste;"));
    assertTrue(text.endsWith("\n"));
  }

  @Test
  void aByteOrderMarkComesFirstAndOnlyInUtf8() throws IOException {
    SCHOOL.writeOnde(folder, OndeLayout.utf8WithBom());
    byte[] bytes = Files.readAllBytes(OndeFile.TEACHERS.in(folder));
    assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(bytes, 3));
    OndeLayout latin = OndeLayout.quoted();
    assertThrows(IllegalArgumentException.class, () -> latin.with(Trait.BOM));
  }

  @Test
  void everyWordSurvivesIso88591() {
    Words words = Words.FRENCH;
    for (var list : List.of(words.girls(), words.boys(), words.families(), words.streets())) {
      assertTrue(list.size() >= 50);
      list.forEach(
          word -> assertTrue(StandardCharsets.ISO_8859_1.newEncoder().canEncode(word), word));
    }
  }
}
