package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.reach.Reachable;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Law P3: the picker is the check. */
@EachDatabase
class ReachablePeopleTest {

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
  void thePickerIsTheCheckAndOneThatForgetsARuleIsNot() {
    post.decide(ent().charles(), ent().ada(), GuardianshipState.WITHDRAWN);

    for (PersonId sender : List.of(ent().charles(), ent().cleo(), ent().alan())) {
      assertEquals(checked(sender), Set.copyOf(people(sender, PRIVATE_MESSAGE, 50)));
    }
    post.decide(ent().charles(), ent().ada(), GuardianshipState.FULL);
    Set<PersonId> forgetful = Set.copyOf(people(ent().charles(), PRIVATE_MESSAGE, 50));
    post.decide(ent().charles(), ent().ada(), GuardianshipState.WITHDRAWN);
    assertNotEquals(checked(ent().charles()), forgetful);
  }

  @Test
  void itsPagesAreTheWholeByName() {
    List<PersonId> whole = people(ent().head(), PRIVATE_MESSAGE, 50);
    List<PersonId> byTwo = people(ent().head(), PRIVATE_MESSAGE, 2);

    assertEquals(whole, byTwo);
    assertEquals(new HashSet<>(whole).size(), whole.size());
    assertEquals(Set.copyOf(everybody()), new HashSet<>(with(whole, ent().head())));
  }

  @Test
  void itsStatementsDoNotGrowWithTheSchool() {
    assertEquals(
        5 + 3,
        ent().statements().countIn(() -> people(ent().head(), PRIVATE_MESSAGE, 50)),
        "one for the own schools, four for the people, three for the right");
  }

  @Test
  void itSaysHowFarEachMayBeReached() {
    Page<Reachable> page =
        reach().reachable(as(ent().head()), PRIVATE_MESSAGE, PageRequest.first(50));

    assertEquals(
        Verdict.REPLY_ONLY,
        page.items().stream()
            .filter(one -> one.person().equals(ent().bob()))
            .findFirst()
            .orElseThrow()
            .decision()
            .verdict());
    assertEquals(Optional.empty(), page.next());
  }

  /** Return whom the check lets {@code sender} reach, asked one by one. */
  private Set<PersonId> checked(PersonId sender) {
    return everybody().stream()
        .filter(one -> !reach().decide(as(sender), one, PRIVATE_MESSAGE).isDenied())
        .collect(Collectors.toSet());
  }

  private List<PersonId> people(PersonId sender, Contact contact, int limit) {
    List<PersonId> found = new ArrayList<>();
    Optional<PageRequest> next = Optional.of(PageRequest.first(limit));
    while (next.isPresent()) {
      Page<Reachable> page = reach().reachable(as(sender), contact, next.get());
      page.items().forEach(one -> found.add(one.person()));
      next = page.next().map(cursor -> PageRequest.after(cursor, limit));
    }
    return found;
  }

  private static List<PersonId> with(List<PersonId> people, PersonId more) {
    List<PersonId> all = new ArrayList<>(people);
    all.add(more);
    return all;
  }

  private List<PersonId> everybody() {
    return List.of(
        ent().ada(),
        ent().bob(),
        ent().linus(),
        ent().grace(),
        ent().charles(),
        ent().cleo(),
        ent().alan(),
        ent().edith(),
        ent().head());
  }

  private Reach reach() {
    return Messaging.of(ent().tenant()).reach();
  }

  private Actor as(PersonId person) {
    return ent().as(person);
  }

  private Ent ent() {
    return post.ent();
  }
}
