package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.Event;
import io.entsdk.core.spi.EventListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Proves that a listener bears what the relay does: events come at least once, in order for one
 * person and in any order among people, again from an earlier place after a crash, and of kinds
 * that did not exist when the listener was written.
 */
public abstract class EventListenerContract {

  private final PersonId ada = new PersonId(UUID.randomUUID());
  private final PersonId bob = new PersonId(UUID.randomUUID());

  /** Begin anew, with nothing heard. */
  protected abstract Trial begin();

  /**
   * Pairs a listener with what it keeps.
   *
   * @param kept tells all that the listener's part keeps just now, about anybody, as a value whose
   *     text shows ids
   */
  public record Trial(EventListener listener, Supplier<?> kept) {

    Object keptAfter(List<Event> events) {
      events.forEach(listener::on);
      return String.valueOf(kept.get());
    }
  }

  @Test
  void itsKeyIsStableAndShort() {
    String id = begin().listener().id();
    assertAll(
        () -> assertEquals(id, begin().listener().id()),
        () -> assertTrue(id.matches("[a-z][a-z0-9-]{1,39}"), id));
  }

  @Test
  void whatIsToldTwiceInARowCountsOnce() {
    List<Event> life = LifecycleStream.ofALife(ada);
    List<Event> doubled = new ArrayList<>();
    life.forEach(event -> doubled.addAll(List.of(event, event)));

    assertEquals(begin().keptAfter(life), begin().keptAfter(doubled));
  }

  @Test
  void whatIsToldAgainFromAnEarlierPlaceEndsTheSame() {
    List<Event> life = LifecycleStream.ofALife(ada);
    for (int crash = 1; crash <= life.size(); crash++) {
      List<Event> again = new ArrayList<>(life.subList(0, crash));
      again.addAll(life);
      assertEquals(begin().keptAfter(life), begin().keptAfter(again), "again after " + crash);
    }
  }

  @Test
  void theOrderAmongPeopleDoesNotMatter() {
    List<Event> adas = LifecycleStream.ofALife(ada);
    List<Event> bobs = LifecycleStream.ofALife(bob);
    List<Event> inTurn = new ArrayList<>(adas);
    inTurn.addAll(bobs);
    Object expected = begin().keptAfter(inTurn);
    for (int seed = 0; seed < 20; seed++) {
      assertEquals(expected, begin().keptAfter(mixed(adas, bobs, new Random(seed))));
    }
  }

  private static List<Event> mixed(List<Event> one, List<Event> other, Random random) {
    List<Event> mixed = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < one.size() || j < other.size()) {
      boolean first = j == other.size() || (i < one.size() && random.nextBoolean());
      mixed.add(first ? one.get(i++) : other.get(j++));
    }
    return mixed;
  }

  @Test
  void nothingIsLeftOfWhoeverIsErasedAndNobodyElseIsTouched() {
    List<Event> bobs = LifecycleStream.ofALife(bob);
    Object bobAlone = begin().keptAfter(bobs);
    List<Event> both = new ArrayList<>(bobs);
    both.addAll(LifecycleStream.ofALife(ada));
    Event erasure = LifecycleStream.erasure(ada, both.size());
    both.addAll(List.of(erasure, erasure));

    Object left = begin().keptAfter(both);

    assertFalse(left.toString().contains(ada.toString()), "something is left of the person");
    assertEquals(bobAlone, left);
  }
}
