package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.agreement.Answer;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.AnswerResult;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Rendition;
import io.entsdk.messaging.notice.ChannelId;
import io.entsdk.messaging.notice.Notices;
import io.entsdk.messaging.spi.Translator;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Grace reads Portuguese; the host has an engine of three words. */
@EachDatabase
class LanguageTest {

  private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");

  @Parameter Database database;
  private final Courier phone = Courier.ofTelephone();
  private Translator.Words answer = new Translator.Words("Visita ao museu", "Quinta-feira.");
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(Ent.on(database, wiring -> wiring.extension(phone).extension(new Engine())));
    post.run("update ent_core_guardianship set state = 'FULL'");
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void whatIsSaidIsReadInOnesLanguageAndAnsweredInTheOriginal() {
    ItemId trip = post.trip().askToAuthorise().send(Post.newKey()).item();
    assertEquals(Optional.empty(), post.of(ent().grace()).translated(trip));
    notices().prefer(PORTUGUESE, grace());

    Rendition shown = post.of(ent().grace()).translated(trip).orElseThrow();

    assertEquals("Visita ao museu", shown.subject());
    assertEquals("Quinta-feira.", shown.text());
    assertEquals(PORTUGUESE, shown.language());
    assertEquals("engine", shown.engine());
    assertEquals(post.of(ent().grace()).open(trip).text(), shown.original().text());
    assertFalse(shown.toString().contains("museu"));
    assertInstanceOf(
        AnswerResult.Taken.class,
        post.of(ent().grace())
            .answers(trip)
            .give(shown.original().revision(), ent().ada(), Answer.ACCEPT));
  }

  @Test
  void anEngineThatFailsDoesNotKnowTheLanguageOrReturnsRubbishTranslatesNothing() {
    ItemId trip = post.sendTrip();
    notices().prefer(Locale.forLanguageTag("tlh"), grace());
    assertEquals(Optional.empty(), post.of(ent().grace()).translated(trip));

    notices().prefer(Locale.GERMAN, grace());
    assertEquals(Optional.empty(), post.of(ent().grace()).translated(trip));

    notices().prefer(PORTUGUESE, grace());
    answer = new Translator.Words("two\nlines", "and \u0000");
    assertEquals(Optional.empty(), post.of(ent().grace()).translated(trip));
  }

  @Test
  void aNoticeIsInTheLanguageOfWhoGetsIt() {
    notices().subscribe(new ChannelId("phone"), "of Grace", grace());
    notices().prefer(Locale.ENGLISH, grace());

    post.sendTrip();
    Jobs.of(ent().runtime()).run("notices", Budget.minutes(1));

    assertEquals("Ada: one new item, one to answer.", phone.notices().get(0).text());

    notices().prefer(Locale.forLanguageTag("es-MX"), grace());
    post.sendTrip();
    Jobs.of(ent().runtime()).run("notices", Budget.minutes(1));

    assertEquals("Ada: una novedad, una por responder.", phone.notices().get(1).text());
  }

  @Test
  void everybodyChoosesTheOwnLanguageSurely() {
    assertThrows(RejectedException.class, () -> notices().prefer(Locale.ROOT, grace()));
    Actor atHome = ent().as(ent().grace(), Assurance.HOME);
    assertThrows(AccessDeniedException.class, () -> notices().prefer(PORTUGUESE, atHome));
    assertThrows(AccessDeniedException.class, () -> notices().onPaper(true, atHome));
  }

  /** Knows Portuguese, fails in German, and does not know any other language. */
  private final class Engine implements Translator {

    @Override
    public String id() {
      return "engine";
    }

    @Override
    public Optional<Words> translate(Words original, Locale to) {
      if (to.equals(Locale.GERMAN)) {
        throw new IllegalStateException(original.text());
      }
      return to.equals(PORTUGUESE) ? Optional.of(answer) : Optional.empty();
    }
  }

  private Notices notices() {
    return Messaging.of(ent().tenant()).notices();
  }

  private Actor grace() {
    return ent().as(ent().grace());
  }

  private Ent ent() {
    return post.ent();
  }
}
