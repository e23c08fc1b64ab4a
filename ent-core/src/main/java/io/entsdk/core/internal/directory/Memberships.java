package io.entsdk.core.internal.directory;

import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Lets people join and leave what has members: an organisation, an activity. */
record Memberships(Unit unit, Hand hand) {

  void join(String table, Map<String, Object> keys, Period period, PersonId person, String what) {
    if (!new FactTable(unit, table).during(period, keys).isEmpty()) {
      throw new ConflictException(
          "already-there", "Person " + person + " is there in that period already; end that first");
    }
    hand.tell(what + "-joined", person, hand.make(table, keys, period));
  }

  void leave(
      String table, Map<String, Object> keys, LocalDate lastDay, PersonId person, String what) {
    CalendarDays.checked("lastDay", lastDay);
    UUID fact =
        new FactTable(unit, table)
            .on(lastDay, keys).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Membership", person));
    hand.end(table, fact, lastDay);
    hand.tell(what + "-left", person, fact);
  }
}
