package io.entsdk.core.internal.access;

import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Relation;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.Standing.Care;
import io.entsdk.core.internal.access.Standing.Duty;
import io.entsdk.core.internal.access.Standing.Teaching;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the relations between a person and a scope that a permission asks for. */
final class RelationTies {

  private static final List<Relation> OF_A_DUTY =
      List.of(Relation.HEADS, Relation.WORKS_IN, Relation.OVERSEES);

  private final Set<Relation> asked;
  private final boolean opensToPass;
  private final Whereabouts where;
  private final PersonId person;
  private final Standing standing;
  private final List<Tie> found;

  private RelationTies(
      Permission permission,
      Whereabouts where,
      PersonId person,
      Standing standing,
      List<Tie> found) {
    this.asked = permission.relations();
    this.opensToPass = permission.isOpenToPass();
    this.where = where;
    this.person = person;
    this.standing = standing;
    this.found = found;
  }

  /** Return the ties of {@code person}, to which the caller may add. */
  static List<Tie> of(
      Permission permission, Whereabouts where, PersonId person, Standing standing) {
    List<Tie> found = new ArrayList<>(4);
    new RelationTies(permission, where, person, standing, found).find();
    return found;
  }

  private void find() {
    if (asked.contains(Relation.SELF)
        && where.scope() instanceof Scope.OfPerson of
        && of.person().equals(person)) {
      found.add(new Tie(Reason.SELF, null, null, List.of()));
    }
    for (Duty duty : standing.duties()) {
      addDuty(duty);
    }
    if (asked.contains(Relation.TEACHES)) {
      for (Teaching teaching : standing.teachings()) {
        addTeaching(teaching);
      }
    }
    if (asked.contains(Relation.GUARDS) && where.scope() instanceof Scope.OfPerson of) {
      for (Care care : standing.cares()) {
        addCare(care, of.person());
      }
    }
    new AgentTies(where, person, standing).addTo(found, asked);
  }

  private void addDuty(Duty duty) {
    SchoolId school = duty.hat().school();
    if (!where.schools().contains(school)) {
      return;
    }
    for (Relation relation : OF_A_DUTY) {
      if (asked.contains(relation) && relation.wornAs(duty.hat().profile())) {
        Evidence fact = new Evidence(duty.id(), person, new Scope.OfSchool(school), duty.period());
        found.add(Tie.of(Reason.of(relation), duty.hat(), duty.period(), where.today(), fact));
      }
    }
  }

  /**
   * Add a tie for each function under which the person works in the school; an assignment alone
   * gives no right.
   */
  private void addTeaching(Teaching teaching) {
    List<Evidence> led = where.classes().get(teaching.schoolClass());
    if (led == null || (teaching.onPass() && !opensToPass)) {
      return;
    }
    Scope about = new Scope.OfClass(teaching.schoolClass());
    for (Duty duty : standing.duties()) {
      Hat hat = duty.hat();
      if (hat.school().equals(teaching.school())
          && duty.period().covers(where.today())
          && hat.profile() != Profile.DIR
          && Relation.TEACHES.wornAs(hat.profile())) {
        List<Evidence> facts = new ArrayList<>(1 + led.size());
        facts.add(new Evidence(teaching.id(), person, about, teaching.period()));
        facts.addAll(led);
        found.add(
            new Tie(
                teaching.onPass() ? Reason.SUBSTITUTES : Reason.TEACHES,
                hat,
                Tie.troubleOn(where.today(), teaching.period(), Reason.RELATION_ENDED),
                facts));
      }
    }
  }

  /** Add what a link gives; of several that hold on the same day the strictest counts. */
  private void addCare(Care care, PersonId child) {
    if (!care.child().equals(child) || !allows(care)) {
      return;
    }
    Evidence fact = new Evidence(care.id(), person, where.scope(), care.period());
    for (SchoolId school : where.schools()) {
      Hat hat = new Hat(Profile.TUT, school);
      found.add(Tie.of(Reason.GUARDS, hat, care.period(), where.today(), fact));
    }
  }

  private boolean allows(Care care) {
    if (!care.terms().allow(GuardianshipRight.CLASS_INFORMATION)) {
      return false;
    }
    for (Care other : standing.cares()) {
      if (other.child().equals(care.child())
          && other.period().covers(where.today())
          && !other.terms().allow(GuardianshipRight.CLASS_INFORMATION)) {
        return false;
      }
    }
    return true;
  }
}
