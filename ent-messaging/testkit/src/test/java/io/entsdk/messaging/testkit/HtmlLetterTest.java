package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.messaging.PrivateMessage;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.OpenItem;
import io.entsdk.messaging.item.Rewording;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.spi.HtmlSanitizer;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class HtmlLetterTest {

  private static final String MARKED = "<p>Jeudi <b>midi</b></p>";

  @Parameter Database database;
  private Post post;

  /** Leaves out scripts as a whole, and nothing else. */
  private static final class ScriptsOut implements HtmlSanitizer {
    @Override
    public String id() {
      return "scripts-out";
    }

    @Override
    public String sanitize(String html) {
      return html.replaceAll("<script>[^<]*</script>", "");
    }
  }

  @BeforeEach
  void open() {
    post = new Post(Ent.on(database, builder -> builder.extension(new ScriptsOut())));
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void itIsReadWithItsMarksAndAsPlainText() {
    OpenItem read = read(letter("<script>x</script>" + MARKED).send(Post.newKey()).item());

    assertEquals(MARKED, read.html());
    assertEquals("Jeudi midi", read.text());
    assertNull(read(letter().text("Jeudi").send(Post.newKey()).item()).html());
  }

  @Test
  void anAnnouncementHasItsMarksToo() {
    ItemId item = post.trip().html(MARKED).send(Post.newKey()).item();

    assertEquals(MARKED, read(item).html());
  }

  @Test
  void theSameKeyIsForTheSameMarks() {
    SendKey key = Post.newKey();
    ItemId item = letter(MARKED).send(key).item();

    assertEquals(item, letter(MARKED).send(key).item());
    assertThrows(ConflictException.class, () -> letter("<p>Jeudi midi</p>").send(key));
    assertThrows(ConflictException.class, () -> letter().text(MARKED).send(key));
  }

  @Test
  void otherWordsMayHaveMarksOrNone() {
    ItemId item = letter(MARKED).send(Post.newKey()).item();
    String first = read(item).revision();

    post.of(post.ent().alan()).reword(item, Rewording.ofHtml("Sortie", "<p>Jeudi midi</p>"));
    OpenItem marked = read(item);
    assertEquals("<p>Jeudi midi</p>", marked.html());
    assertNotEquals(first, marked.revision());

    post.of(post.ent().alan()).reword(item, Rewording.of("Sortie", "Jeudi midi"));
    assertNull(read(item).html());
    assertNotEquals(marked.revision(), read(item).revision());
  }

  @Test
  void whatIsNotSafeOrSaysNothingIsRefusedBeforeAnythingIsKept() {
    assertEquals(List.of("text/html-unsafe"), refusal(letter("<img src=\"x\" />")));
    assertEquals(List.of("text/blank"), refusal(letter("<script>x</script><p> </p>")));
    assertEquals(List.of("text/length"), refusal(letter("<p>" + "x".repeat(10_000_000) + "</p>")));
    assertEquals(List.of("text/length"), refusal(letter("<p>" + "x".repeat(20_001) + "</p>")));
    assertEquals(
        List.of("text/nested"),
        refusal(letter("<div>".repeat(1_000) + "a" + "</div>".repeat(1_000))));
    assertEquals(0, post.number("select count(*) from ent_messaging_item"));
  }

  @Test
  void withoutASanitizerPlainTextAloneIsTaken() {
    try (Post without = new Post(database)) {
      PrivateMessage letter =
          without.letter(without.ent().alan(), Audience.of(without.ent().grace())).html(MARKED);

      assertEquals(List.of("text/html-off"), refusal(letter));
    }
  }

  @Test
  void itPrintsNothingOfIt() {
    OpenItem read = read(letter("<p>canary</p>").send(Post.newKey()).item());

    assertFalse(read.toString().contains("canary"));
    assertFalse(Rewording.ofHtml("canary", "canary").toString().contains("canary"));
  }

  private static List<String> refusal(PrivateMessage letter) {
    return assertThrows(RejectedException.class, () -> letter.send(Post.newKey()))
        .violations()
        .stream()
        .map(HtmlLetterTest::code)
        .toList();
  }

  private static String code(Violation violation) {
    return violation.field() + "/" + violation.code();
  }

  private PrivateMessage letter(String html) {
    return letter().html(html);
  }

  private PrivateMessage letter() {
    return post.letter(post.ent().alan(), Audience.of(post.ent().grace()));
  }

  private OpenItem read(ItemId item) {
    return post.of(post.ent().grace()).open(item);
  }
}
