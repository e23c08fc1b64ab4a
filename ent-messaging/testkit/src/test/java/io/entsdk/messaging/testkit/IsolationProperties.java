package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.EntException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The law of two households: what Grace is shown is the same whether Charles acts or not.
 *
 * <p>Two schools live the same days; in one of them Charles does nothing. What Grace is shown is
 * written down without ids, which differ between the schools.
 */
class IsolationProperties {

  private static final Map<Database, List<Post>> SCHOOLS = new EnumMap<>(Database.class);

  /** Something that a guardian does, or that happens to both. */
  enum Act {
    SEND,
    GRACE_LOOKS,
    GRACE_OPENS,
    GRACE_ACKNOWLEDGES,
    CHARLES_LOOKS,
    CHARLES_OPENS,
    CHARLES_ACKNOWLEDGES;

    boolean isOfCharles() {
      return name().startsWith("CHARLES");
    }
  }

  @AfterContainer
  static void close() {
    SCHOOLS.values().forEach(both -> both.forEach(Post::close));
    SCHOOLS.clear();
  }

  @Property(tries = 40)
  void whatGraceIsShownDoesNotDependOnCharles(
      @ForAll Database database, @ForAll @Size(min = 1, max = 8) List<Act> acts) {
    List<Post> both =
        SCHOOLS.computeIfAbsent(database, kind -> List.of(new Post(kind), new Post(kind)));

    assertEquals(shown(both.get(0), acts, true), shown(both.get(1), acts, false));
  }

  private static List<String> shown(Post post, List<Act> acts, boolean withCharles) {
    ItemId item = post.sendTrip();
    List<String> shown = new ArrayList<>();
    for (Act act : acts) {
      post.ent().clock().advance(Duration.ofMillis(1));
      if (act == Act.SEND) {
        item = post.sendTrip();
      } else if (!act.isOfCharles()) {
        shown.addAll(does(act, post, post.ent().grace(), item));
      } else if (withCharles) {
        does(act, post, post.ent().charles(), item);
      }
    }
    shown.addAll(does(Act.GRACE_LOOKS, post, post.ent().grace(), item));
    return shown;
  }

  private static List<String> does(Act act, Post post, PersonId person, ItemId item) {
    Mailbox mailbox = post.of(person);
    try {
      return switch (act) {
        case GRACE_OPENS, CHARLES_OPENS ->
            List.of(line(post.ent(), mailbox.open(item).entry()), mailbox.open(item).text());
        case GRACE_ACKNOWLEDGES, CHARLES_ACKNOWLEDGES ->
            mailbox.acknowledge(item).stream().map(one -> "seen at " + one.at()).toList();
        default -> look(post.ent(), mailbox);
      };
    } catch (EntException refused) {
      return List.of(refused.code());
    }
  }

  private static List<String> look(Ent ent, Mailbox mailbox) {
    List<String> seen = new ArrayList<>();
    seen.add(mailbox.unread() + " unread");
    mailbox.inbox(20).items().forEach(line -> seen.add(line(ent, line)));
    return seen;
  }

  private static String line(Ent ent, InboxEntry line) {
    List<String> children =
        line.children().stream().map(child -> child.equals(ent.ada()) ? "Ada" : "?").toList();
    return "%s %s read=%s acknowledged=%s %s"
        .formatted(line.subject(), line.releasedAt(), line.read(), line.acknowledged(), children);
  }
}
