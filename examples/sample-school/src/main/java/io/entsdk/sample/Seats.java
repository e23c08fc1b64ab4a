package io.entsdk.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The seats nobody has yet, in an order that chance decides. */
final class Seats {

  private final List<Seat> free;

  Seats(List<Seat> all, Dice dice) {
    free = new ArrayList<>(all);
    dice.shuffle(free);
  }

  boolean isEmpty() {
    return free.isEmpty();
  }

  Seat take() {
    return free.remove(free.size() - 1);
  }

  /** Take a seat at a level not in {@code taken}, in a class not in it either if there is one. */
  Optional<Seat> takeAwayFrom(List<Seat> taken) {
    Predicate<Seat> otherLevel = seat -> taken.stream().noneMatch(t -> t.level() == seat.level());
    Predicate<Seat> otherClass =
        seat -> taken.stream().noneMatch(t -> t.className().equals(seat.className()));
    return takeFirst(otherLevel.and(otherClass)).or(() -> takeFirst(otherLevel));
  }

  /** Take two seats for twins, of any class and level that has two left. */
  Optional<List<Seat>> takePair() {
    for (Seat seat : List.copyOf(free)) {
      if (free.indexOf(seat) != free.lastIndexOf(seat)) {
        free.remove(seat);
        free.remove(seat);
        return Optional.of(List.of(seat, seat));
      }
    }
    return Optional.empty();
  }

  /** Take one to {@code most} seats for brothers and sisters. */
  List<Seat> takeUpTo(int most) {
    List<Seat> taken = new ArrayList<>(List.of(take()));
    while (taken.size() < most) {
      Optional<Seat> next = takeAwayFrom(taken);
      if (next.isEmpty()) {
        return taken;
      }
      taken.add(next.get());
    }
    return taken;
  }

  private Optional<Seat> takeFirst(Predicate<Seat> wanted) {
    Optional<Seat> found = free.stream().filter(wanted).findFirst();
    found.ifPresent(free::remove);
    return found;
  }
}
