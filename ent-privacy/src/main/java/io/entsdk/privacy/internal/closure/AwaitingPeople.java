package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.internal.SchoolPeople;
import io.entsdk.privacy.internal.erasure.OneSchool;
import io.entsdk.privacy.internal.erasure.SchoolErasure;
import java.util.Optional;
import java.util.Set;

/** Waits until everybody whom the school alone knows is erased. */
record AwaitingPeople() implements ClosingStep {

  private static final Set<ErasureState> OPEN = Set.of(ErasureState.APPROVED, ErasureState.RUNNING);

  @Override
  public String table() {
    return DeletingPeople.TABLE;
  }

  @Override
  public Taken take(Unit unit, ClosureRow closure, RecordKey after) {
    OneSchool one = closure.school().orElseThrow();
    if (new SchoolErasure(unit, one.erasure()).state().filter(OPEN::contains).isPresent()) {
      return Taken.waiting(
          Optional.of(new Obstacle("erasure-under-way", one.erasure().toString(), 1)));
    }
    int stay = new SchoolPeople(unit, one.school()).alone().standing().size();
    return Taken.waiting(
        stay == 0 ? Optional.empty() : Optional.of(new Obstacle("people-stay", "", stay)));
  }
}
