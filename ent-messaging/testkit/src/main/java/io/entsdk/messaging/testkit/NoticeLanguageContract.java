package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.messaging.spi.NoticeLanguage;
import java.text.MessageFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Proves that a language of notices is whole, counts, and names the child whom it speaks of. */
public abstract class NoticeLanguageContract {

  private static final Set<String> KEYS =
      Set.of(
          "title",
          "title.reminder",
          "count",
          "answer",
          "reminder",
          "line",
          "line.child",
          "call.title",
          "call.text");

  private static final List<Integer> COUNTS = List.of(1, 2, 3, 5, 11, 21, 100, 1_200);

  /** Return the language. */
  protected abstract NoticeLanguage language();

  @Test
  void itKeepsItsNameAndIsALanguage() {
    assertFalse(language().id().isBlank());
    assertEquals(language().id(), language().id());
    assertNotEquals("und", language().language().toLanguageTag());
  }

  @Test
  void itSaysEverything() {
    assertTrue(language().patterns().keySet().containsAll(KEYS));
    for (String key : KEYS) {
      assertFalse(said(key, 2, "x").isBlank(), key);
    }
  }

  @Test
  void oneIsSaidOtherwiseThanMany() {
    for (String key : List.of("title", "count")) {
      String one = said(key, 1);
      assertTrue(
          COUNTS.stream().skip(1).noneMatch(count -> said(key, count).equals(one)),
          () -> key + " says the same of one and of many");
    }
  }

  @Test
  void aChildIsNamedAsItIsCalledAndFollowedByWhatIsNew() {
    String name = "{0} 'O''";

    String line = said("line.child", name, said("count", 2));

    assertTrue(line.contains(name), line);
    assertTrue(line.contains(said("count", 2)), line);
    assertTrue(said("line", said("count", 2)).contains(said("count", 2)));
  }

  private String said(String key, Object... values) {
    String pattern = language().patterns().getOrDefault(key, "");
    return new MessageFormat(pattern, language().language()).format(values);
  }
}
