package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.Acknowledgement;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** The laws of what people are shown, on both databases; each try adds to the same school. */
class MailboxProperties {

  private static final Map<Database, Post> POSTS = new EnumMap<>(Database.class);

  @AfterContainer
  static void close() {
    POSTS.values().forEach(Post::close);
    POSTS.clear();
  }

  /** Whom the audience names. */
  enum Classes {
    CP,
    CE1,
    BOTH
  }

  /** A link of the school between a guardian and a child. */
  enum Tie {
    GRACE_ADA,
    CHARLES_ADA,
    CLEO_BOB,
    CLEO_LINUS
  }

  @Property(tries = 60)
  void nobodyOutsideTheAudienceEverSeesAnItem(
      @ForAll Database database,
      @ForAll Classes classes,
      @ForAll @Size(4) List<GuardianshipState> atSending,
      @ForAll @Size(4) List<GuardianshipState> atReading) {
    Post post = post(database);
    decide(post, atSending);
    SendResult sent =
        post.announcement(post.ent().head(), audience(post.ent(), classes)).send(Post.newKey());
    decide(post, atReading);

    for (PersonId person : everybody(post.ent())) {
      boolean expected =
          Stream.of(Tie.values())
              .filter(tie -> guardian(post.ent(), tie).equals(person))
              .filter(tie -> classes == Classes.BOTH || classes == classOf(tie))
              .filter(tie -> atSending.get(tie.ordinal()).receivesClassInformation())
              .anyMatch(tie -> atReading.get(tie.ordinal()).receivesClassInformation());
      assertEquals(expected, isShown(post, person, sent), () -> database + " " + classes);
    }
  }

  @Property(tries = 30)
  void acknowledgingAgainKeepsTheFirst(
      @ForAll Database database,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 60) Integer> later) {
    Post post = post(database);
    decide(post, List.of());
    ItemId item = post.sendTrip();
    List<Acknowledgement> first = post.of(post.ent().grace()).acknowledge(item);

    for (int minutes : later) {
      post.ent().clock().advance(Duration.ofSeconds(minutes));
      assertEquals(first, post.of(post.ent().grace()).acknowledge(item));
    }

    assertEquals(
        1,
        post.number(
            "select count(*) from ent_messaging_acknowledgement where item_id = ?", item.value()));
  }

  private static boolean isShown(Post post, PersonId person, SendResult sent) {
    return !(sent instanceof SendResult.Refused) && post.shownTo(person).contains(sent.item());
  }

  /** Put each tie into its state; those that are not named receive. */
  private static void decide(Post post, List<GuardianshipState> states) {
    for (Tie tie : Tie.values()) {
      post.decide(
          guardian(post.ent(), tie),
          child(post.ent(), tie),
          states.isEmpty() ? GuardianshipState.FULL : states.get(tie.ordinal()));
    }
  }

  private static Post post(Database database) {
    return POSTS.computeIfAbsent(database, Post::new);
  }

  private static Set<PersonId> everybody(Ent ent) {
    return Stream.of(
            ent.ada(),
            ent.bob(),
            ent.linus(),
            ent.grace(),
            ent.charles(),
            ent.cleo(),
            ent.alan(),
            ent.edith(),
            ent.head(),
            Ent.stranger())
        .collect(Collectors.toSet());
  }

  private static Audience audience(Ent ent, Classes classes) {
    return switch (classes) {
      case CP -> Audience.guardiansOf(ent.cp());
      case CE1 -> Audience.guardiansOf(ent.ce1());
      case BOTH -> Audience.guardiansOf(ent.cp(), ent.ce1());
    };
  }

  private static Classes classOf(Tie tie) {
    return tie == Tie.CLEO_LINUS ? Classes.CE1 : Classes.CP;
  }

  private static PersonId guardian(Ent ent, Tie tie) {
    return switch (tie) {
      case GRACE_ADA -> ent.grace();
      case CHARLES_ADA -> ent.charles();
      case CLEO_BOB, CLEO_LINUS -> ent.cleo();
    };
  }

  private static PersonId child(Ent ent, Tie tie) {
    return switch (tie) {
      case GRACE_ADA, CHARLES_ADA -> ent.ada();
      case CLEO_BOB -> ent.bob();
      case CLEO_LINUS -> ent.linus();
    };
  }
}
