package io.entsdk.auth.throttle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says what the throttle does from everything that ever happened, with no thought of cost. */
final class PlainThrottle {

  private record Failure(String origin, int answer, Instant at) {}

  private final Set<String> known = new HashSet<>();
  private final List<Failure> ofDay = new ArrayList<>();
  private final List<Failure> inARow = new ArrayList<>();
  private final List<Failure> memory = new ArrayList<>();

  boolean isOpen(String device, Instant now) {
    String origin = origin(device);
    List<Failure> mine = inARow.stream().filter(one -> one.origin().equals(origin)).toList();
    boolean waits =
        !mine.isEmpty()
            && mine.get(mine.size() - 1).at().plus(wait(origin, mine.size())).isAfter(now);
    long today =
        ofDay.stream().filter(one -> one.at().plus(Duration.ofHours(24)).isAfter(now)).count();
    return !waits && today < 25 && inARow.size() < 100;
  }

  void failed(String device, int answer, Instant now) {
    List<Failure> last = memory.subList(Math.max(0, memory.size() - 3), memory.size());
    boolean again =
        last.stream()
            .anyMatch(one -> one.answer() == answer && one.at().plusSeconds(600).isAfter(now));
    if (!again) {
      Failure failure = new Failure(origin(device), answer, now);
      ofDay.add(failure);
      inARow.add(failure);
      memory.add(failure);
    }
  }

  void succeeded(String device, Instant now) {
    String origin = origin(device);
    inARow.removeIf(one -> one.origin().equals(origin));
    memory.clear();
    known.add(device);
  }

  private String origin(String device) {
    return known.contains(device) ? device : "strangers";
  }

  private static Duration wait(String origin, int failures) {
    if (failures < 3) {
      return Duration.ZERO;
    }
    if (origin.equals("strangers")) {
      return Duration.ofMinutes(Math.min(15L << Math.min(failures - 3, 5), 360));
    }
    return switch (failures) {
      case 3 -> Duration.ofSeconds(30);
      case 4 -> Duration.ofMinutes(1);
      case 5 -> Duration.ofMinutes(5);
      default -> Duration.ofMinutes(15);
    };
  }
}
