package io.entsdk.core.event;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.spi.EventListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Remembers what it is told, and refuses what it is asked to refuse. */
final class Ear implements EventListener {

  private final String id;
  private final List<Event> heard = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable PersonId> refused = new AtomicReference<>();
  private final AtomicInteger refusals = new AtomicInteger();

  Ear(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public void on(Event event) {
    if (event.person().equals(refused.get())) {
      refusals.incrementAndGet();
      throw new IllegalStateException("the listener is out of order");
    }
    heard.add(event);
  }

  void refuse(@Nullable PersonId person) {
    refused.set(person);
  }

  int refused() {
    return refusals.get();
  }

  void forget() {
    heard.clear();
  }

  List<Event> heard() {
    return List.copyOf(heard);
  }

  List<PersonId> people() {
    return heard.stream().map(Event::person).toList();
  }

  List<Long> revisionsOf(PersonId person) {
    return heard.stream()
        .filter(event -> event.person().equals(person))
        .map(Event::revision)
        .toList();
  }

  List<String> typesOf(PersonId person) {
    return heard.stream()
        .filter(event -> event.person().equals(person))
        .map(event -> event.type().value())
        .toList();
  }
}
