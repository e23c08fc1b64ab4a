package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasureState;

/** Takes back every erasure of a tenant that nobody has approved, within one unit of work. */
public record UnapprovedErasures(Unit unit) {

  private static final String PLANNED = " and state = cast(?2 as varchar) for update";

  public void cancel() {
    JpaErasures erasures = new JpaErasures(unit);
    erasures
        .all(PLANNED, ErasureState.PLANNED.name())
        .forEach(erasure -> erasures.cancel(erasure.id()));
  }
}
