package io.entsdk.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.pupil.StoryPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OtherPagesTest {

  @Test
  void aClassWithoutPupilsIsToldOnAPage() throws IOException {
    List<Page> cards = Page.of(new CardPages(PrintedSchool.CP).render(List.of()), 50);
    List<Page> keys = Page.of(new KeySheetPages(PrintedSchool.CP).render(List.of()), 50);

    assertEquals(1, cards.size());
    assertTrue(cards.get(0).text().contains("Aucune carte"));
    assertTrue(keys.get(0).text().contains("Aucune histoire"));
  }

  @ParameterizedTest
  @EnumSource
  void everyPlanAndEveryColourIsPrinted(StoryPlan plan) throws IOException {
    ClassColour colour = ClassColour.values()[plan.ordinal() + 1];
    PrintedClass english = PrintedClass.of("CP", colour, Locale.ENGLISH, ZoneId.of("Europe/Paris"));

    PrintedSchool school = PrintedSchool.of(plan, english, List.of());

    Page cards = Page.of(school.cards, 150).get(0);
    assertEquals(Set.copyOf(school.payloads), Set.copyOf(cards.codes()));
    assertTrue(cards.text().contains(colour.word(Locale.ENGLISH)));
    String keys = Page.of(school.keys, 50).get(0).text();
    school.pictures.forEach(one -> assertTrue(keys.contains(one.word(Locale.ENGLISH)), keys));
  }

  /** What no font has is a question mark, and the other cards are printed all the same. */
  @Test
  void lettersThatNoFontHasCostNobodyACard() throws IOException {
    PrintedSchool school =
        PrintedSchool.of(StoryPlan.FOUR_OF_TEN, PrintedSchool.CP, List.of("明/王", "محمد/علي"));

    Page page = Page.of(school.cards, 150).get(0);
    assertEquals(4, page.codes().size());
    assertTrue(page.text().contains("?"));
  }

  @Test
  void nothingIsWrittenBesideTheDocument() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Set<Path> before = files(temporary);

    PrintedSchool school = PrintedSchool.of(StoryPlan.FOUR_OF_TEN, PrintedSchool.CP, List.of());

    Set<Path> made = new HashSet<>(files(temporary));
    made.removeAll(before);
    for (Path file : made) {
      String content = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertTrue(school.payloads.stream().noneMatch(content::contains), file::toString);
      assertTrue(!content.startsWith("%PDF"), file::toString);
    }
  }

  private static Set<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).collect(Collectors.toSet());
    }
  }
}
