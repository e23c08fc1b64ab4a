package io.entsdk.auth.pupil;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.PersonId;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SheetTest {

  private static final PersonId ADA = new PersonId(new UUID(1, 2));
  private static final PictureStory STORY =
      PictureStory.of(Picture.CAT, Picture.APPLE, Picture.BUS, Picture.HAT);

  private final char[] payload = "SECRET".toCharArray();
  private final PrintedCard card =
      new PrintedCard(ADA, "Ada", Instant.EPOCH, Instant.EPOCH.plusSeconds(1), payload);
  private final AssignedStory story = new AssignedStory(ADA, "Ada", STORY);

  @Test
  void whatWasRenderedIsWiped() {
    Sheet<PrintedCard> sheet = Sheet.of(List.of(card));

    assertEquals("SECRET", sheet.render(cards -> new String(cards.get(0).payload())));

    assertArrayEquals("000000".toCharArray(), payload);
    assertThrows(IllegalStateException.class, card::payload);
    assertThrows(IllegalStateException.class, () -> sheet.render(List::size));
    assertEquals(1, sheet.size());
  }

  @Test
  void whatARendererDroppedIsWipedToo() {
    Sheet<AssignedStory> sheet = Sheet.of(List.of(story));

    assertThrows(
        IOException.class,
        () ->
            sheet.render(
                stories -> {
                  throw new IOException("no paper");
                }));

    assertThrows(IllegalStateException.class, story::story);
  }

  @Test
  void noRendererGetsBoth() {
    AtomicBoolean rendering = new AtomicBoolean();
    Sheet<PrintedCard> cards = new Sheet<>(List.of(card), rendering);
    Sheet<AssignedStory> stories = new Sheet<>(List.of(story), rendering);

    cards.render(
        lines -> assertThrows(IllegalStateException.class, () -> stories.render(List::size)));

    assertEquals(STORY, stories.render(lines -> lines.get(0).story()));
  }

  /** The pair can be asked for either document, and for no secret itself. */
  @Test
  void noTypeHoldsACardAndItsStoryInTheOpen() {
    for (Class<?> type : List.of(PrintedCard.class, AssignedStory.class, CardSheet.class)) {
      List<Class<?>> told =
          Arrays.stream(type.getMethods())
              .filter(method -> Modifier.isPublic(method.getModifiers()))
              .<Class<?>>map(Method::getReturnType)
              .filter(one -> one == char[].class || one == PictureStory.class)
              .toList();
      assertTrue(told.size() <= 1, type::getName);
      assertFalse(type == CardSheet.class && !told.isEmpty());
    }
  }

  @Test
  void aSheetPrintsNoSecretAndNoName() {
    String printed = Sheet.of(List.of(card)) + " " + card + " " + story;

    assertFalse(printed.contains("SECRET") || printed.contains("Ada") || printed.contains("CAT"));
  }
}
