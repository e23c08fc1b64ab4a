package io.entsdk.privacy.internal.copy;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.ParentalCheck;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.copy.CopiedRow;
import io.entsdk.privacy.copy.CopyReport;
import io.entsdk.privacy.copy.CopyReport.Audience;
import java.util.List;
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
    return write(begin(person), new RowsAlone(sink));
  }

  /** Return what a copy of {@code person} may hold, once the actor may have it. */
  Begun begin(PersonId person) {
    return Unit.independent(tenant, unit -> begin(unit, person));
  }

  private Begun begin(Unit unit, PersonId person) {
    new ParentalCheck(unit).requireAct(actor, PrivacyPermissions.READ_COPY, person);
    if (!new JpaPeople(unit).isThere(person)) {
      throw new NotFoundException("Person", person);
    }
    StandingScope standing = new StandingScope(person, actor, unit.now());
    return new Begun(standing, standing.of(unit));
  }

  CopyReport write(Begun begun, RowSink sink) {
    CopyScope scope = begun.first();
    CopyWalk walk = new CopyWalk(tenant, begun.standing(), sink);
    walk.about(scope);
    Audience audience = scope.others().isPresent() ? Audience.REPRESENTATIVE : Audience.PERSON;
    return new CopyReport(scope.person(), audience, scope.at(), walk.rows());
  }

  /** Is a copy that may be made, with what it might hold when it was begun. */
  record Begun(StandingScope standing, CopyScope first) {}

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
