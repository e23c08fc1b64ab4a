package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.core.spi.SignInLookup;
import io.entsdk.messaging.item.Arrival;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.Preview;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Towards;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a sender is told before anything is sent. */
@EachDatabase
class PreviewTest {

  @Parameter Database database;
  private final Set<PersonId> signedIn = new HashSet<>();
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(Ent.on(database, wiring -> wiring.extension(new Remembered())));
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void itTellsWhatSendingThenDoesAndKeepsNothing() {
    ent().clock().set(Instant.parse("2026-09-18T20:30:00Z"));
    Audience audience =
        Audience.of(ent().head(), ent().cleo()).and(Audience.guardiansOf(ent().cp()));

    Preview preview = post.letter(ent().alan(), audience).preview();

    assertEquals(0, post.number("select count(*) from ent_messaging_item"));
    assertEquals(0, post.number("select count(*) from ent_messaging_space"));
    SendResult sent = post.letter(ent().alan(), audience).send(Post.newKey());
    assertEquals(
        preview.recipients(),
        post.number("select count(*) from ent_messaging_delivery where folder = 0"));
    assertEquals(
        preview.alone(),
        post.number("select count(*) from ent_messaging_delivery where folder = 0 and aside"));
    assertEquals(preview.excluded(), sent.excluded());
    assertEquals(Instant.parse("2026-09-18T20:30:00Z"), preview.first());
    assertEquals(Instant.parse("2026-09-21T05:00:00Z"), preview.last());
    assertEquals(List.of(), preview.because());
    assertEquals(Map.of(Towards.HEAD, 1L, Towards.OWN_FAMILY, 3L), preview.byRole());
  }

  @Test
  void ofAnAnnouncementItTellsTheSameAndWhoHasNeverComeIn() {
    ent().clock().set(Instant.parse("2026-09-18T20:30:00Z"));
    post.of(ent().charles()).open(post.write(ent().charles(), ent().alan()).item());
    signedIn.add(ent().cleo());

    Preview preview = post.trip().preview();

    assertEquals(3, preview.recipients());
    assertEquals(Map.of(Towards.CLASS_PARENT, 3L), preview.byRole());
    assertEquals(
        List.of(new Arrival(Instant.parse("2026-09-21T05:00:00Z"), Towards.CLASS_PARENT, 3)),
        preview.arrivals());
    assertEquals(new Preview.Gaps(Set.of(), Set.of(ent().grace())), preview.gaps());
    assertEquals(1, post.number("select count(*) from ent_messaging_item"));
  }

  @Test
  void whoHasNeverComeInIsToldToStaffAlone() {
    assertNull(post.letter(ent().grace(), Audience.of(ent().alan())).preview().gaps().neverSeen());
    assertEquals(
        Set.of(ent().grace()),
        post.letter(ent().alan(), Audience.of(ent().grace())).preview().gaps().neverSeen());
  }

  @Test
  void itTellsWhoWouldBeLeftOutAsFarAsTheSenderMayKnow() {
    Preview preview =
        post.letter(ent().grace(), Audience.of(ent().bob(), Ent.stranger())).preview();

    assertEquals(0, preview.recipients());
    assertEquals(List.of(SendRefusal.NOBODY_TO_REACH), preview.because());
    assertEquals(
        List.of(ReachRule.F2_OTHER_FAMILYS_CHILD, ReachRule.NO_RELATION),
        preview.excluded().stream().map(Excluded::rule).toList());
    assertNull(preview.first());
  }

  /** A host that remembers who has signed in. */
  private final class Remembered implements SignInLookup {

    @Override
    public String id() {
      return "test";
    }

    @Override
    public Set<PersonId> seen(PersonalUnit unit, Set<PersonId> people) {
      return people.stream().filter(signedIn::contains).collect(Collectors.toSet());
    }
  }

  private Ent ent() {
    return post.ent();
  }
}
