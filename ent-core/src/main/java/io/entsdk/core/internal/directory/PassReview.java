package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Scope;
import io.entsdk.core.audit.AuditRecord;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.PassId;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SubstitutePass;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.ActsOf;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;

/** Shows passes, and what was done on them, to whoever may give them. */
public final class PassReview {

  private final Unit unit;
  private final Actor actor;
  private final PassStore store;

  public PassReview(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.store = new PassStore(unit);
  }

  public SubstitutePass get(PassId id) {
    SubstitutePass pass = store.get(id).pass();
    admit(new Scope.OfClass(pass.schoolClass()));
    return pass;
  }

  public List<SubstitutePass> listOf(SchoolId school) {
    admit(new Scope.OfSchool(school));
    return store.listOf(school);
  }

  public List<Person> substitutesOf(SchoolId school) {
    admit(new Scope.OfSchool(school));
    return store.substitutesOf(school);
  }

  /** Return what the substitute did, and was refused, from the activation to the evening. */
  public List<AuditRecord> actsOn(PassId id) {
    SubstitutePass pass = get(id);
    PersonId substitute = pass.substitute();
    Instant from = pass.activatedAt();
    return substitute == null || from == null
        ? List.of()
        : new ActsOf(unit, substitute).between(from, pass.endsAt());
  }

  private void admit(Scope scope) {
    new AccessCheck(unit).require(actor, DirectoryPermissions.GIVE_PASS, scope);
  }
}
