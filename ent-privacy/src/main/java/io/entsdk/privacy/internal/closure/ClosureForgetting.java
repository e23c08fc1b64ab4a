package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.erasure.Journal;
import java.util.List;

/** Forgets in the journal what no backup is old enough to bring back, within one unit of work. */
record ClosureForgetting(Unit unit) {

  private static final String FORGETTABLE = " and forget_at <= cast(?2 as bigint) for update";

  long forget() {
    JpaClosures closures = new JpaClosures(unit);
    List<ClosureRow> old = closures.all(FORGETTABLE, Micros.of(unit.now()));
    for (ClosureRow closure : old) {
      Journal.of(unit.tenant()).ifPresent(journal -> journal.forget(closure.id()));
      closures.set(closure.id(), "forget_at = null");
    }
    return old.size();
  }
}
