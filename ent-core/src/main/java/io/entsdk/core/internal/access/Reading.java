package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Scope;
import io.entsdk.core.audit.RecordedRead;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Is a read that was granted; reading through it records one entry for each person whom it shows.
 *
 * <p>One entry a person, and not one for the class: what is sealed then says by itself whose data
 * were seen, whatever becomes of the enrolments. They are written as a set, in the reader's unit.
 */
public final class Reading {

  private final Unit unit;
  private final Actor actor;
  private final AuditEntry.Read read;
  private final Scope scope;
  private final Set<PersonId> self;

  Reading(
      Unit unit, Actor actor, RecordedRead what, Reason basis, Scope scope, Set<PersonId> self) {
    this.unit = unit;
    this.actor = actor;
    this.read = new AuditEntry.Read(what, basis);
    this.scope = scope;
    this.self = self;
  }

  /**
   * Return what {@code load} gives, and record everybody whom it {@code shows}; nobody's own data
   * are recorded as seen by themselves.
   */
  public <R> R of(Supplier<R> load, Function<? super R, ? extends Collection<PersonId>> shows) {
    R result = load.get();
    List<AuditEntry> entries =
        shows.apply(result).stream()
            .distinct()
            .filter(person -> !self.contains(person))
            .map(person -> AuditEntry.read(actor, read, person, scope.id()))
            .toList();
    if (entries.isEmpty() && actor.kind() == Actor.Kind.SYSTEM) {
      entries = List.of(AuditEntry.done(actor, read.what().permission().code(), scope.id()));
    }
    new AuditTrail(unit).record(entries);
    return result;
  }
}
