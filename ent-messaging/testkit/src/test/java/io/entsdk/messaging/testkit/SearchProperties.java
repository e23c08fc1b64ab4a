package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.search.FrenchWords;
import io.entsdk.messaging.internal.search.Sought;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.OpenItem;
import io.entsdk.testkit.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/** P31: what is found is what is shown and says so, the same on each database. */
class SearchProperties {

  private static final List<String> WORDS =
      List.of(
          "musée",
          "MUSEES",
          "sortie",
          "sorties",
          "sort",
          "l’école",
          "ecoles",
          "chevaux",
          "cheval",
          "mangé",
          "mangées",
          "été",
          "ete",
          "à",
          "la",
          "7",
          "pique-nique",
          "𐌰𐌱",
          "m\u200Busée",
          "%");

  private static @Nullable Post h2;
  private static @Nullable Post postgres;

  /** Is something that is said to some people, and perhaps taken back. */
  record Said(String subject, String text, Set<Integer> to, boolean blind, boolean recalled) {}

  @AfterContainer
  static void close() {
    for (Post one : new Post[] {h2, postgres}) {
      if (one != null) {
        one.close();
      }
    }
    h2 = null;
    postgres = null;
  }

  @Property(tries = 5)
  void whatIsFoundIsWhatIsShownAndSaysSoOnEachDatabase(
      @ForAll("said") List<Said> said, @ForAll("words") String words) {
    Post one = h2 == null ? h2 = new Post(Database.H2) : h2;
    Post other = postgres == null ? postgres = new Post(Database.POSTGRES) : postgres;
    List<ItemId> ofOne = said.stream().map(each -> say(one, each)).toList();
    List<ItemId> ofOther = said.stream().map(each -> say(other, each)).toList();

    for (int reader = 0; reader < people(one).size(); reader++) {
      PersonId here = people(one).get(reader);
      assertEquals(expected(one, here, words), found(one, here, words));
      PersonId there = people(other).get(reader);
      assertEquals(
          places(ofOne, found(one, here, words)), places(ofOther, found(other, there, words)));
    }
  }

  private static ItemId say(Post post, Said said) {
    PersonId alan = post.ent().alan();
    Audience to = Audience.of(said.to().stream().map(people(post)::get).toArray(PersonId[]::new));
    var letter =
        post.of(alan).write(post.ent().school()).to(to).subject(said.subject()).text(said.text());
    ItemId item =
        (said.blind() ? letter.blindCopy(Audience.of(post.ent().head())) : letter)
            .send(Post.newKey())
            .item();
    if (said.recalled()) {
      post.of(alan).recall(item);
    }
    return item;
  }

  private static List<PersonId> people(Post post) {
    return List.of(
        post.ent().grace(),
        post.ent().charles(),
        post.ent().cleo(),
        post.ent().edith(),
        post.ent().head());
  }

  private static Set<ItemId> expected(Post post, PersonId reader, String words) {
    Sought sought = Sought.of(words);
    List<InboxEntry> shown = new ArrayList<>();
    for (Folder folder : List.of(Folder.INBOX, Folder.SENT, Folder.ARCHIVE)) {
      shown.addAll(post.of(reader).folders().list(folder, PageRequest.first(100)).items());
    }
    return shown.stream()
        .map(entry -> post.of(reader).open(entry.item()))
        .filter(open -> says(open, sought))
        .map(open -> open.entry().item())
        .collect(Collectors.toSet());
  }

  private static boolean says(OpenItem open, Sought sought) {
    Set<String> stems = FrenchWords.stems(open.entry().subject(), open.text());
    boolean last =
        sought.last().isEmpty()
            || stems.contains(sought.last())
            || stems.stream().anyMatch(stem -> stem.startsWith(sought.beginning()));
    return !sought.isEmpty() && stems.containsAll(sought.whole()) && last;
  }

  private static Set<ItemId> found(Post post, PersonId reader, String words) {
    return post.of(reader).search(words, PageRequest.first(100)).items().stream()
        .map(InboxEntry::item)
        .collect(Collectors.toSet());
  }

  private static List<Integer> places(List<ItemId> sent, Set<ItemId> found) {
    return found.stream().map(sent::indexOf).filter(place -> place >= 0).sorted().toList();
  }

  @Provide
  Arbitrary<List<Said>> said() {
    Arbitrary<String> text =
        Arbitraries.of(WORDS)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(words -> String.join(" ", words));
    return Combinators.combine(
            text.map(one -> "x " + one),
            text.map(one -> "y " + one),
            Arbitraries.integers().between(0, 3).set().ofMinSize(1),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false, false, false))
        .as(Said::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(2).map(all -> String.join(" ", all));
  }
}
