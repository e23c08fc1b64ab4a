package io.entsdk.messaging.internal.help;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.help.CallRows.Unseen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the heads, and then others, where nobody has seen a call; and tells everybody again. */
final class Rising {

  private static final Duration BETWEEN = Duration.ofHours(1);

  /** About two school days of looking again; the call stays on the lists after that. */
  private static final int MOST = 24;

  private final Unit unit;
  private final JpaCalls calls;
  private final CallRows rows;

  Rising(Unit unit) {
    this.unit = unit;
    this.calls = new JpaCalls(unit);
    this.rows = new CallRows(unit);
  }

  /** Look at each call that was unseen for too long, and return how many there were. */
  int rise() {
    List<Unseen> unseen = rows.unseenTooLong();
    unseen.forEach(this::rise);
    return unseen.size();
  }

  private void rise(Unseen call) {
    List<Place> places = Places.of(unit, call.child());
    if (!places.isEmpty()) {
      Set<PersonId> more =
          new StaffRows(unit)
              .around(call.child(), places)
              .askedLater(call.picture(), calls.adults(call.call()));
      calls.ask(call.call(), call.child(), more);
      Asking.tell(unit, call.call(), more);
    }
    calls.tellAgain(call.call(), Duration.ZERO);
    rows.rise(call.call(), next(call, places));
  }

  private Optional<Instant> next(Unseen call, List<Place> places) {
    return places.isEmpty() || call.rises() + 1 >= MOST
        ? Optional.empty()
        : Optional.of(new Hours(unit).riseAfter(places.get(0), BETWEEN));
  }
}
