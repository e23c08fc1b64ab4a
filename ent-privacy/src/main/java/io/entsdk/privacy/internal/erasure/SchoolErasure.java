package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasurePolicy;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.ErasureState;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Is the erasure of the people whom a school that is closed alone knows. */
public record SchoolErasure(Unit unit, ErasureId id) {

  /** Approve it as the closing is approved, by which it waits to be let go. */
  public ErasureReport approve(String hash, int people, ErasurePolicy policy, Actor actor) {
    return new ErasureDesk(unit, actor).approve(id, hash, OptionalInt.of(people), policy);
  }

  /** Take it back, unless somebody has. */
  public void cancel(Actor actor) {
    if (state().filter(state -> state != ErasureState.CANCELLED).isPresent()) {
      new ErasureDesk(unit, actor).cancel(id);
    }
  }

  /** Let it go now that the closing has begun. */
  public void begin() {
    ErasureJob.announce(unit, unit.now());
  }

  /** Tell how far it has come; empty if this database does not know it. */
  public Optional<ErasureState> state() {
    return new JpaErasures(unit).find(id).map(ErasureRow::state);
  }

  /** Return its hash, which stands for everybody in it. */
  public String hash() {
    return new JpaErasures(unit).get(id).hash();
  }

  /** Return whom it takes or has taken, each id of them. */
  public Set<PersonId> takes() {
    return new HashSet<>(new ErasurePeople(unit, id).goingOrGone());
  }
}
