package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.EntException;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.NamedFolder;
import io.entsdk.messaging.item.Rewording;
import io.entsdk.testkit.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/** P9: whoever follows the changes from any token shows what a device shows that begins anew. */
class ChangesProperties {

  private static @Nullable Post post;
  private static final List<ItemId> SENT = new ArrayList<>();

  /** Is something that happens to the item {@code which}, if it is about one. */
  record Act(Kind kind, int which) {}

  /** Says what happens. */
  enum Kind {
    WRITE,
    ANNOUNCE,
    READ,
    ACKNOWLEDGE,
    STAR,
    ARCHIVE,
    TRASH,
    PUT_BACK,
    PUT_IN_OWN_FOLDER,
    REMOVE_OWN_FOLDERS,
    RECALL,
    REWORD,
    LOSE_THE_CHILD,
    HAVE_THE_CHILD,
    AN_HOUR_LATER,
    FIRST_DEVICE_FOLLOWS,
    SECOND_DEVICE_FOLLOWS
  }

  @AfterContainer
  static void close() {
    if (post != null) {
      post.close();
      post = null;
      SENT.clear();
    }
  }

  @Property(tries = 6)
  void whoFollowsTheChangesShowsWhatADeviceShowsThatBeginsAnew(@ForAll("acts") List<Act> acts) {
    Post school = post == null ? post = new Post(Database.H2) : post;
    PersonId grace = school.ent().grace();
    Copy first = new Copy(() -> school.of(grace), 3);
    Copy second = new Copy(() -> school.of(grace), 100);

    for (Act act : acts) {
      switch (act.kind()) {
        case FIRST_DEVICE_FOLLOWS -> follow(school, first);
        case SECOND_DEVICE_FOLLOWS -> follow(school, second);
        default -> happens(school, act);
      }
    }

    follow(school, first);
    follow(school, second);
    assertEquals(0, first.follow().told());
  }

  private static void follow(Post school, Copy device) {
    assertEquals(Copy.fresh(school.of(school.ent().grace())), device.follow().held());
  }

  private static void happens(Post school, Act act) {
    Mailbox grace = school.of(school.ent().grace());
    Mailbox alan = school.of(school.ent().alan());
    try {
      switch (act.kind()) {
        case WRITE -> SENT.add(school.write(school.ent().alan(), school.ent().grace()).item());
        case ANNOUNCE -> SENT.add(school.sendTrip());
        case READ -> grace.open(item(act));
        case ACKNOWLEDGE -> grace.acknowledge(item(act));
        case STAR -> grace.folders().star(item(act), act.which() % 2 == 0);
        case ARCHIVE -> grace.folders().archive(item(act));
        case TRASH -> grace.folders().trash(item(act));
        case PUT_BACK -> grace.folders().putBack(item(act));
        case PUT_IN_OWN_FOLDER -> grace.folders().move(item(act), own(grace, act));
        case REMOVE_OWN_FOLDERS ->
            grace.folders().own().forEach(one -> grace.folders().remove(one.folder()));
        case RECALL -> alan.recall(item(act));
        case REWORD -> alan.reword(item(act), Rewording.of("Autre", "Autrement."));
        case LOSE_THE_CHILD -> decide(school, GuardianshipState.WITHDRAWN);
        case HAVE_THE_CHILD -> decide(school, GuardianshipState.FULL);
        default -> school.ent().clock().advance(Duration.ofHours(1));
      }
    } catch (EntException | IllegalStateException e) {
      // Whatever may not be done now is not done.
    }
  }

  private static void decide(Post school, GuardianshipState state) {
    school.decide(school.ent().grace(), school.ent().ada(), state);
  }

  private static Folder own(Mailbox grace, Act act) {
    List<NamedFolder> folders = grace.folders().own();
    return folders.size() < 2
        ? grace.folders().make("Dossier " + folders.size())
        : folders.get(act.which() % 2).folder();
  }

  private static ItemId item(Act act) {
    if (SENT.isEmpty()) {
      throw new IllegalStateException("nothing was sent yet");
    }
    return SENT.get(SENT.size() - 1 - Math.min(act.which(), SENT.size() - 1));
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.integers().between(0, 5))
        .as(Act::new)
        .list()
        .ofMinSize(4)
        .ofMaxSize(16);
  }
}
