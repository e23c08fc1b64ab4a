package io.entsdk.core.internal.directory;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.AccessDecision.Denied;
import io.entsdk.core.access.AccessDecision.Granted;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.DirectoryReads;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.access.Reading;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/**
 * Says whom an actor may merge: those of the school that the actor administers; a guardian belongs
 * where a child of theirs does.
 */
record MergeAdmission(Unit unit, Actor actor) {

  private static final String CHILDREN =
      """
      select distinct g.child_id from (%s) as w (id)
      join ent_core_guardianship g on g.tenant = cast(?1 as int) and g.guardian_id = w.id
      order by 1"""
          .formatted(IdentitySql.idsOf("select cast(?2 as uuid)"));

  /** Pass if the actor may merge either of them. */
  void admitBoth(PersonId person, PersonId other) {
    admit(person);
    admit(other);
  }

  /** Pass if the actor may merge {@code person}. */
  void admit(PersonId person) {
    check().require(actor, DirectoryPermissions.MERGE_PEOPLE, scopeOf(person));
  }

  /** Return the way to see {@code person} beside somebody else, which records it. */
  Reading reading(PersonId person) {
    return check().requireRead(actor, DirectoryReads.MERGE, scopeOf(person));
  }

  private Scope scopeOf(PersonId person) {
    Scope self = new Scope.OfPerson(person);
    AccessDecision decision = decide(self);
    if (decision instanceof Denied) {
      for (PersonId child : children(person)) {
        Scope through = new Scope.OfPerson(child);
        if (decide(through) instanceof Granted) {
          return through;
        }
      }
    }
    return self;
  }

  private AccessDecision decide(Scope scope) {
    return check().decide(actor, DirectoryPermissions.MERGE_PEOPLE, scope);
  }

  private AccessCheck check() {
    return new AccessCheck(unit);
  }

  private List<PersonId> children(PersonId person) {
    return unit.rows(readsAll(DECIDING, CHILDREN), unit.tenantId().value(), person.value()).stream()
        .map(row -> new PersonId(row.uuid(0)))
        .toList();
  }
}
