package io.entsdk.privacy.internal.copy;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.ParentalCheck;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.copy.CopiedRow;
import io.entsdk.privacy.copy.CopyReport;
import io.entsdk.privacy.copy.CopyReport.Audience;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes one copy, for one actor. That the actor may have it is looked at and recorded in a unit of
 * work of its own, which stands before the first row is handed on: whoever breaks a copy off has
 * had it all the same.
 */
public final class CopyDesk {

  private final Tenant tenant;
  private final Actor actor;

  public CopyDesk(Tenant tenant, Actor actor) {
    this.tenant = tenant;
    this.actor = actor;
  }

  public CopyReport write(PersonId person, Consumer<CopiedRow> sink) {
    return write(scope(person), new RowsAlone(sink));
  }

  /** Return what a copy of {@code person} may hold, once the actor may have it. */
  CopyScope scope(PersonId person) {
    return Unit.independent(tenant, unit -> scope(unit, person));
  }

  private CopyScope scope(Unit unit, PersonId person) {
    new ParentalCheck(unit).requireAct(actor, PrivacyPermissions.READ_COPY, person);
    if (!new JpaPeople(unit).isThere(person)) {
      throw new NotFoundException("Person", person);
    }
    Set<PersonId> ids = new JpaIdentities(unit).allOf(person);
    Optional<OtherGuardians> others =
        actor
            .person()
            .filter(one -> !ids.contains(one))
            .map(guardian -> OtherGuardians.than(guardian, ids, unit));
    return new CopyScope(person, ids, others, unit.now());
  }

  CopyReport write(CopyScope scope, RowSink sink) {
    CopyWalk walk = new CopyWalk(tenant, scope, sink);
    scope.ids().forEach(walk::about);
    Audience audience = scope.others().isPresent() ? Audience.REPRESENTATIVE : Audience.PERSON;
    return new CopyReport(scope.person(), audience, scope.at(), walk.rows());
  }

  /** Leaves files aside, which the rows name. */
  private record RowsAlone(Consumer<CopiedRow> sink) implements RowSink {

    @Override
    public void take(CopiedRow row, List<HandedFile> files) {
      sink.accept(row);
    }

    @Override
    public boolean takesFiles() {
      return false;
    }
  }
}
