package io.entsdk.core.internal.access;

import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Relation;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.Agency.Accompaniment;
import io.entsdk.core.internal.access.Agency.Custody;
import io.entsdk.core.internal.access.Standing.Care;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the relations that somebody has as an agent of an organisation, in that hat alone. */
record AgentTies(Whereabouts where, PersonId person, Standing standing) {

  void addTo(List<Tie> found, Set<Relation> asked) {
    if (asked.contains(Relation.GUARDS) && where.scope() instanceof Scope.OfPerson of) {
      for (Custody custody : standing.agency().custodies()) {
        addCustody(found, custody, of.person());
      }
    }
    if (asked.contains(Relation.ACCOMPANIES)) {
      for (Accompaniment entrusted : standing.agency().accompaniments()) {
        addAccompaniment(found, entrusted);
      }
    }
  }

  private void addCustody(List<Tie> found, Custody custody, PersonId child) {
    Care care = custody.care();
    if (!care.child().equals(child) || !allows(custody, GuardianshipRight.CLASS_INFORMATION)) {
      return;
    }
    Evidence fact = new Evidence(care.id(), person, where.scope(), care.period());
    for (SchoolId school : where.schools()) {
      Hat hat = new Hat(Profile.COL, school);
      found.add(Tie.of(Reason.GUARDS, hat, care.period(), where.today(), fact));
    }
  }

  /**
   * Tell whether the organisation's link gives {@code right} to this agent today: of its links the
   * strictest counts, and whatever was decided about the agent by name counts with them.
   */
  private boolean allows(Custody custody, GuardianshipRight right) {
    if (!custody.care().terms().allow(right)) {
      return false;
    }
    for (Custody other : standing.agency().custodies()) {
      if (other.organisation().equals(custody.organisation())
          && closes(other.care(), custody.care().child(), right)) {
        return false;
      }
    }
    for (Care own : standing.cares()) {
      if (own.terms().state() != GuardianshipState.UNVERIFIED
          && closes(own, custody.care().child(), right)) {
        return false;
      }
    }
    return true;
  }

  private boolean closes(Care care, PersonId child, GuardianshipRight right) {
    return care.child().equals(child)
        && care.period().covers(where.today())
        && !care.terms().allow(right);
  }

  /** The activity leads to a pupil only on a day on which the pupil takes part in it. */
  private void addAccompaniment(List<Tie> found, Accompaniment entrusted) {
    List<Evidence> led = where.activities().get(entrusted.activity());
    if (led == null || where.scope() instanceof Scope.OfClass) {
      return;
    }
    List<Evidence> facts = new ArrayList<>(1 + led.size());
    facts.add(
        new Evidence(
            entrusted.id(),
            person,
            new Scope.OfActivity(entrusted.activity()),
            entrusted.period()));
    facts.addAll(led);
    found.add(
        new Tie(
            Reason.ACCOMPANIES,
            new Hat(Profile.COL, entrusted.school()),
            Tie.troubleOn(where.today(), entrusted.period(), Reason.RELATION_ENDED),
            facts));
  }
}
