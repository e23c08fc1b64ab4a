package io.entsdk.messaging.internal.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.notice.ChildNews;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeWordsTest {

  private static final List<ChildNews> NEWS =
      List.of(
          new ChildNews(new PersonId(new UUID(0, 1)), "Ada", 2, 1),
          new ChildNews(new PersonId(new UUID(0, 2)), "Anne-Zoé d’Ô", 1, 0),
          new ChildNews(null, "", 1_200, 2));

  @Test
  void itCountsByChildInFrench() {
    NoticeWords words = in(Locale.FRENCH);

    assertEquals("Du nouveau dans votre espace scolaire", words.title(1));
    assertEquals("2 nouveautés dans votre espace scolaire", words.title(2));
    assertEquals(
        """
        Ada : 2 nouveautés, dont une à laquelle répondre.
        Anne-Zoé d’Ô : une nouveauté.
        Pour vous : 1\u202f200 nouveautés, dont 2 auxquelles répondre.""",
        words.text(NEWS));
  }

  @Test
  void itCountsInEnglish() {
    NoticeWords words = in(Locale.UK);

    assertEquals("One new item in your school space", words.title(1));
    assertEquals(
        """
        Ada: 2 new items, one to answer.
        Anne-Zoé d’Ô: one new item.
        For you: 1,200 new items, 2 to answer.""",
        words.text(NEWS));
  }

  @Test
  void aNameIsNoPattern() {
    ChildNews odd = new ChildNews(new PersonId(new UUID(0, 1)), "{0,choice} 'O''", 1, 0);

    assertEquals("{0,choice} 'O'' : une nouveauté.", in(Locale.FRENCH).text(List.of(odd)));
  }

  private static NoticeWords in(Locale locale) {
    return WordedLanguages.of(List.of()).in(locale);
  }
}
