package io.entsdk.messaging.testkit;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** The laws of who gets what one person writes, on both databases (P1, P2, P5, P24). */
class LetterProperties {

  private static final Map<Database, Post> POSTS = new EnumMap<>(Database.class);

  @AfterContainer
  static void close() {
    POSTS.values().forEach(Post::close);
    POSTS.clear();
  }

  @Property(tries = 40)
  void whoIsNamedGetsItOnceIfReachLetsThemAndIsToldOfOtherwise(
      @ForAll Database database,
      @ForAll @IntRange(max = 8) int author,
      @ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> named,
      @ForAll @Size(max = 3) List<@IntRange(max = 9) Integer> blind,
      @ForAll @Size(3) List<GuardianshipState> states) {
    Post post = post(database);
    decide(post, states);
    PersonId sender = everybody(post.ent()).get(author);
    SendResult sent = send(post, sender, named, blind);
    if (named.isEmpty() && blind.isEmpty()) {
      return;
    }

    Set<PersonId> reached = reachedBy(post, sent);
    Set<PersonId> excluded = excludedFrom(sent);
    Set<PersonId> all = people(post, named);
    all.addAll(people(post, blind));
    all.remove(sender);
    assertEquals(all, union(reached, excluded));
    assertTrue(reached.stream().noneMatch(excluded::contains));
    for (PersonId person : reached) {
      assertTrue(mayBeDelivered(post, sender, person), () -> sender + " to " + person);
    }
    for (PersonId person : excluded) {
      assertFalse(mayBeDelivered(post, sender, person), () -> sender + " to " + person);
    }
  }

  @Property(tries = 30)
  void anAnswerToAllReachesNoBlindCopyAndNobodyWhomOneMayNotWriteTo(
      @ForAll Database database,
      @ForAll @Size(max = 6) List<@IntRange(max = 9) Integer> named,
      @ForAll @Size(max = 3) List<@IntRange(max = 9) Integer> blind,
      @ForAll @Size(3) List<GuardianshipState> states) {
    Post post = post(database);
    decide(post, List.of());
    SendResult sent = send(post, post.ent().head(), named, blind);
    decide(post, states);
    Set<PersonId> open = people(post, named);
    Set<PersonId> hidden = people(post, blind);
    hidden.removeAll(open);
    hidden.remove(post.ent().head());

    for (PersonId reader : reachedBy(post, sent)) {
      SendResult answer = post.replyAll(reader, sent.item());
      for (PersonId person : reachedBy(post, answer)) {
        assertFalse(hidden.contains(person), () -> reader + " to " + person);
        assertTrue(
            open.contains(person) || person.equals(post.ent().head()),
            () -> reader + " to " + person);
        assertFalse(decision(post, reader, person).isDenied(), () -> reader + " to " + person);
      }
    }
  }

  private static SendResult send(
      Post post, PersonId sender, List<Integer> named, List<Integer> blind) {
    Audience to = audience(post, named);
    Audience copies = audience(post, blind);
    if (named.isEmpty() && blind.isEmpty()) {
      return new SendResult.Refused(List.of());
    }
    return post.letter(sender, to).blindCopy(copies).send(Post.newKey());
  }

  private static boolean mayBeDelivered(Post post, PersonId sender, PersonId person) {
    ReachDecision decision = decision(post, sender, person);
    return decision.verdict() == Verdict.ALLOW
        && !decision.obligations().contains(Duty.WITHOUT_TEXT)
        && !decision.obligations().contains(Duty.PRE_MODERATE);
  }

  private static ReachDecision decision(Post post, PersonId sender, PersonId person) {
    return Messaging.of(post.ent().tenant())
        .reach()
        .decide(post.ent().as(sender), person, Contact.PRIVATE_MESSAGE);
  }

  private static Set<PersonId> reachedBy(Post post, SendResult sent) {
    if (sent instanceof SendResult.Refused) {
      return Set.of();
    }
    ItemId item = sent.item();
    List<PersonId> reached =
        post
            .texts(
                "select person_id from ent_messaging_delivery where folder = 0 and item_id = ?",
                item.value())
            .stream()
            .map(id -> new PersonId(UUID.fromString(id)))
            .toList();
    assertEquals(reached.size(), Set.copyOf(reached).size());
    return Set.copyOf(reached);
  }

  private static Set<PersonId> excludedFrom(SendResult sent) {
    return sent.excluded().stream()
        .map(Excluded::who)
        .map(who -> ((Recipient.OfPerson) who).person())
        .collect(toSet());
  }

  private static Set<PersonId> union(Set<PersonId> some, Set<PersonId> others) {
    return Stream.concat(some.stream(), others.stream()).collect(toSet());
  }

  private static Audience audience(Post post, List<Integer> indexes) {
    return Audience.of(people(post, indexes).toArray(PersonId[]::new));
  }

  private static Set<PersonId> people(Post post, List<Integer> indexes) {
    return indexes.stream().map(everybody(post.ent())::get).collect(toSet());
  }

  /** Give Grace, Charles and Cleo their links; without states, full ones. */
  private static void decide(Post post, List<GuardianshipState> states) {
    Ent ent = post.ent();
    List<GuardianshipState> given = new ArrayList<>(states);
    while (given.size() < 3) {
      given.add(GuardianshipState.FULL);
    }
    post.decide(ent.grace(), ent.ada(), given.get(0));
    post.decide(ent.charles(), ent.ada(), given.get(1));
    post.decide(ent.cleo(), ent.bob(), given.get(2));
  }

  private static Post post(Database database) {
    return POSTS.computeIfAbsent(database, Post::new);
  }

  private static List<PersonId> everybody(Ent ent) {
    return List.of(
        ent.ada(),
        ent.bob(),
        ent.linus(),
        ent.grace(),
        ent.charles(),
        ent.cleo(),
        ent.alan(),
        ent.edith(),
        ent.head(),
        Ent.stranger());
  }
}
