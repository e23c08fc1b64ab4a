package io.entsdk.messaging.testkit;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Rewording;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** People find what they are shown by its words, and nothing else. */
@EachDatabase
class SearchTest {

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void allWordsAreLookedForInEachFormAndTheLastByItsBeginning() {
    ItemId trip = post.sendTrip();

    for (String words :
        List.of(
            "musée", "MUSEES", "sorties musee", "l’école pique-ni", "jeu", "pique nique prevoir")) {
      boolean said = !words.contains("école");
      assertEquals(said ? List.of(trip) : List.of(), found(ent().grace(), words), words);
    }
    assertEquals(List.of(), found(ent().grace(), "musée piscine"));
    assertEquals(List.of(), found(ent().grace(), "usée"));
    assertEquals(List.of(), found(ent().grace(), "%"));
    ItemId own = post.write(ent().grace(), ent().alan()).item();
    assertEquals(List.of(own), found(ent().grace(), "carnets"));
  }

  @Test
  void nothingIsFoundThatIsNotShown() {
    ItemId letter = post.write(ent().alan(), ent().grace()).item();
    post.of(ent().alan())
        .write(ent().school())
        .to(Audience.of(ent().grace()))
        .blindCopy(Audience.of(ent().cleo()))
        .subject("Piscine")
        .text("Le bonnet.")
        .send(Post.newKey());

    assertEquals(1, found(ent().cleo(), "bonnet").size());
    assertEquals(List.of(), found(ent().cleo(), "carnet"));
    assertEquals(List.of(), found(ent().charles(), "bonnet"));
    assertEquals(List.of(), found(ent().head(), "bonnet"));
    post.of(ent().alan()).recall(letter);
    assertEquals(List.of(), found(ent().grace(), "carnet"));
  }

  @Test
  void whatWaitsIsFoundOnceItIsShownAndNotAfterTheRightHasEnded() {
    ent().clock().set(Instant.parse("2026-09-18T20:30:00Z"));
    ItemId trip = post.sendTrip();
    assertEquals(List.of(), found(ent().grace(), "musée"));
    ent().clock().set(Instant.parse("2026-09-21T08:00:00Z"));
    assertEquals(List.of(trip), found(ent().grace(), "musée"));

    post.decide(ent().grace(), ent().ada(), GuardianshipState.WITHDRAWN);

    assertEquals(List.of(), found(ent().grace(), "musée"));
  }

  @Test
  void otherWordsAreFoundAndThoseBeforeNoMore() {
    ItemId letter = post.write(ent().alan(), ent().grace()).item();

    post.of(ent().alan()).reword(letter, Rewording.of("Le cahier", "Il est en classe."));

    assertEquals(List.of(letter), found(ent().grace(), "cahiers"));
    assertEquals(List.of(), found(ent().grace(), "carnet"));
  }

  @Test
  void whatLiesInTheTrashIsNotFoundAndWhatIsPutAwayIs() {
    ItemId trip = post.sendTrip();
    post.of(ent().grace()).folders().archive(trip);
    assertEquals(List.of(trip), found(ent().grace(), "musée"));

    post.of(ent().grace()).folders().trash(trip);

    assertEquals(List.of(), found(ent().grace(), "musée"));
    assertEquals(List.of(trip), found(ent().charles(), "musée"));
  }

  @Test
  void itsPagesAreTheWholeNewestFirst() {
    List<ItemId> sent = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      sent.add(0, post.sendTrip());
    }

    List<ItemId> paged = new ArrayList<>();
    Page<InboxEntry> page = search(ent().grace(), "musée", PageRequest.first(3));
    while (true) {
      page.items().forEach(entry -> paged.add(entry.item()));
      if (page.next().isEmpty()) {
        break;
      }
      page = search(ent().grace(), "musée", PageRequest.after(page.next().get(), 3));
    }

    assertEquals(sent, paged);
    Page<InboxEntry> first = search(ent().grace(), "musée", PageRequest.first(3));
    PageRequest elsewhere = PageRequest.after(first.next().orElseThrow(), 3);
    assertThrows(RejectedException.class, () -> search(ent().grace(), "sortie", elsewhere));
  }

  @Test
  void aTwinWithTheSameIdsFindsItsOwn() {
    ItemId trip = post.sendTrip();
    TwinTenant.of(ent(), TenantId.of(2));
    post.run("delete from ent_messaging_token where tenant = 1");

    assertEquals(List.of(), found(ent().grace(), "musée"));
    assertEquals(
        List.of(trip),
        Messaging.of(ent().tenant(TenantId.of(2)))
            .as(ent().as(ent().grace()))
            .search("musée", PageRequest.first(10))
            .items()
            .stream()
            .map(InboxEntry::item)
            .toList());
  }

  @Test
  void itCostsTheSameWhateverIsFound() {
    post.sendTrip();
    int ofOne = statements("musée");
    post.sendTrip();
    post.sendTrip();

    assertEquals(ofOne, statements("musée"));
    assertEquals(ofOne, statements("sortie au musée jeudi piq"));
    assertTrue(ofOne <= 8, () -> ofOne + " statements");
  }

  @Test
  void aWordThatMuchSaysIsLookedForDownTheMailbox() {
    ItemId trip = post.sendTrip();
    String words =
        IntStream.range(0, 250)
            .mapToObj(i -> "musc" + word(i))
            .collect(joining(" ", "piscine ", ""));
    ItemId letter =
        post.of(ent().alan())
            .write(ent().school())
            .to(Audience.of(ent().grace()))
            .subject("Des muscles")
            .text(words)
            .send(Post.newKey())
            .item();
    ItemId other = post.write(ent().alan(), ent().grace()).item();

    assertEquals(List.of(letter), found(ent().grace(), "musc"));
    assertEquals(List.of(letter, trip), found(ent().grace(), "mus"));
    assertEquals(List.of(letter), found(ent().grace(), "piscines mus"));
    assertEquals(List.of(), found(ent().grace(), "carnet mus"));
    assertEquals(List.of(), found(ent().cleo(), "musc"));
    assertEquals(List.of(letter), found(ent().alan(), "musc"));
    post.of(ent().grace()).folders().archive(letter);
    assertEquals(List.of(letter, trip), found(ent().grace(), "mus"));
    post.of(ent().grace()).folders().trash(letter);
    assertEquals(List.of(trip), found(ent().grace(), "mus"));
    assertEquals(List.of(other), found(ent().grace(), "carnet"));
  }

  /** Return a word of four letters that no other number gives. */
  private static String word(int number) {
    return Integer.toString(10_000 + number, 26)
        .chars()
        .mapToObj(digit -> Character.toString('a' + Character.digit(digit, 26)))
        .collect(joining());
  }

  private int statements(String words) {
    return ent().statements().countIn(() -> found(ent().grace(), words));
  }

  private List<ItemId> found(PersonId person, String words) {
    return search(person, words, PageRequest.first(100)).items().stream()
        .map(InboxEntry::item)
        .toList();
  }

  private Page<InboxEntry> search(PersonId person, String words, PageRequest asked) {
    return post.of(person).search(words, asked);
  }

  private Ent ent() {
    return post.ent();
  }
}
