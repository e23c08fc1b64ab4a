package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.protection.Protection;
import io.entsdk.core.protection.RestrictionBasis;
import io.entsdk.core.protection.RestrictionRequest;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.help.AdultPicture;
import io.entsdk.messaging.help.HelpAnswer;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.Measures;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/** P28: in every state a pupil's call reaches two adults, never only whom it may be about. */
class HelpRoadProperties {

  private static final Period YEAR = Period.from(LocalDate.of(2026, 9, 1));
  private static final Instant NIGHT = Instant.parse("2026-09-19T01:30:00Z");
  private static final Instant DAY = Instant.parse("2026-09-15T09:30:00Z");

  private static @Nullable Post post;

  /** Says what stands against the child, and how it came in. */
  record State(Set<Mode> modes, Assurance assurance, AdultPicture picture) {}

  /** Is something that closes other roads. */
  enum Mode {
    INCIDENT,
    MUTED,
    SUSPENDED,
    YOUNG,
    NIGHT,
    NOT_LAUNCHED,
    CHILD_RESTRICTED,
    ADULTS_TAKE_NO_MESSAGE
  }

  @AfterContainer
  static void close() {
    if (post != null) {
      post.close();
      post = null;
    }
  }

  @Property(tries = 40)
  void inEveryStateTwoAdultsAreReachedAndNeverOnlyWhomItMayBeAbout(@ForAll("states") State state) {
    Post now = post == null ? post = new Post(Database.H2) : post;
    Ent ent = now.ent();
    begin(now, state.modes());

    HelpAnswer answer =
        Messaging.of(ent.tenant())
            .as(ent.as(ent.ada(), state.assurance()))
            .askForAdult(state.picture());

    HelpAnswer.Asked asked = assertInstanceOf(HelpAnswer.Asked.class, answer);
    Set<PersonId> adults = adults(now, asked);
    assertEquals(asked.adults(), adults.size());
    assertTrue(adults.size() >= 2, () -> state + " reached " + adults);
    if (state.picture() == AdultPicture.OTHER_ADULT) {
      assertTrue(!adults.contains(ent.alan()));
    }
    boolean closed =
        state.modes().contains(Mode.NIGHT) || state.modes().contains(Mode.NOT_LAUNCHED);
    assertEquals(!closed, asked.duringHours());
  }

  @Provide
  Arbitrary<State> states() {
    return Combinators.combine(
            Arbitraries.of(Mode.class).set(),
            Arbitraries.of(Assurance.class),
            Arbitraries.of(AdultPicture.class))
        .as(State::new);
  }

  private static Set<PersonId> adults(Post post, HelpAnswer.Asked asked) {
    return post
        .texts(
            "select person_id from ent_messaging_call_adult where call_id = ?",
            asked.call().value())
        .stream()
        .map(PersonId::parse)
        .collect(Collectors.toSet());
  }

  private static void begin(Post post, Set<Mode> modes) {
    Ent ent = post.ent();
    for (String table :
        List.of(
            "ent_messaging_call_adult",
            "ent_messaging_call",
            "ent_messaging_measure",
            "ent_messaging_preference",
            "ent_core_restricted")) {
      post.run("delete from " + table);
    }
    post.run("update ent_messaging_incident set ended_at = 1 where ended_at is null");
    ent.clock().set(modes.contains(Mode.NIGHT) ? NIGHT : DAY);
    post.run("update ent_core_enrolment set level = ?", modes.contains(Mode.YOUNG) ? "CP" : "CM2");
    post.run(
        "update ent_core_launch set closes_at = "
            + (modes.contains(Mode.NOT_LAUNCHED) ? "1" : "null"));
    new TreeSet<>(modes).forEach(mode -> begin(post, mode));
  }

  private static void begin(Post post, Mode mode) {
    Ent ent = post.ent();
    Measures measures = Messaging.of(ent.tenant()).reach().measures();
    switch (mode) {
      case INCIDENT ->
          Messaging.of(ent.tenant())
              .school(ent.school())
              .incident()
              .managementOnly("test", ent.as(ent.head()));
      case MUTED ->
          measures.place(
              Measure.muting(ent.ada(), ent.school().id(), YEAR, "test"), ent.as(ent.head()));
      case SUSPENDED ->
          measures.place(
              Measure.suspending(ent.ada(), ent.school().id(), YEAR, "test"), ent.as(ent.head()));
      case CHILD_RESTRICTED -> restrict(ent);
      case ADULTS_TAKE_NO_MESSAGE ->
          List.of(ent.head(), ent.alan(), ent.edith())
              .forEach(
                  adult ->
                      Messaging.of(ent.tenant())
                          .reach()
                          .prefer(new ReachPreference(Verdict.DENY, null), ent.as(adult)));
      case YOUNG, NIGHT, NOT_LAUNCHED -> {
        // Set with the rest.
      }
    }
  }

  private static void restrict(Ent ent) {
    Protection.of(ent.tenant())
        .restrictions()
        .restrict(
            new RestrictionRequest(
                ent.ada(),
                EnumSet.complementOf(EnumSet.of(DataCategory.TRACE)),
                RestrictionBasis.OBJECTION_PENDING,
                "2026/9"),
            Actor.system("test"));
  }
}
