package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.GivenPass;
import io.entsdk.core.directory.PassId;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SubstitutePass;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.KeySource.Identified;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Gives passes and takes them back, for one actor in one unit of work. */
public final class PassDesk {

  private final Unit unit;
  private final Actor actor;
  private final PassStore store;

  public PassDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.store = new PassStore(unit);
  }

  /**
   * Make a pass for {@code day} and draw its code.
   *
   * @param expected the former substitute whom it is for; null for whoever comes
   */
  public GivenPass give(SchoolClass schoolClass, LocalDate day, @Nullable PersonId expected) {
    admit(schoolClass.id());
    School school = new Known(unit).school(schoolClass.school());
    check(schoolClass, day, school.dayOf(unit.now()));
    if (expected != null) {
      former(school, expected);
    }
    PassId id = new PassId(unit.newId());
    SubstitutePass pass =
        new SubstitutePass(
            id,
            school.id(),
            schoolClass.id(),
            day,
            day.plusDays(1).atStartOfDay(school.zone()).toInstant(),
            giver(),
            unit.now(),
            expected,
            null,
            null,
            null,
            0);
    PassSecret secret = PassSecret.draw(unit.kernel().random());
    Identified<SecretKey> key = unit.kernel().keys().currentSecretKey(PassSecret.PURPOSE);
    store.add(pass, secret, secret.hash(key.key(), unit.tenantId().value(), id), key.id());
    return new GivenPass(pass, secret.shown());
  }

  private void admit(ClassId schoolClass) {
    new AccessCheck(unit)
        .requireAct(actor, DirectoryPermissions.GIVE_PASS, new Scope.OfClass(schoolClass));
  }

  private void check(SchoolClass schoolClass, LocalDate day, LocalDate today) {
    CalendarDays.checked("day", day);
    new Checks()
        .that(!day.isBefore(today), "day", "over", "a pass is for today or a day to come")
        .that(
            day.getDayOfWeek() != DayOfWeek.SUNDAY,
            "day",
            "no-school-day",
            "there is no school on Sundays")
        .that(
            new JpaClasses(unit).isOpen(schoolClass, day),
            "day",
            "class-not-open",
            "the class is not open on that day; look at its school year and its dates")
        .pass();
  }

  private void former(School school, PersonId expected) {
    boolean known =
        store.substitutesOf(school.id()).stream().map(Person::id).anyMatch(expected::equals);
    if (!known) {
      throw new NotFoundException("Substitute", expected);
    }
  }

  private PersonId giver() {
    return actor
        .person()
        .orElseThrow(
            () ->
                RejectedException.of(
                    "actor", "person-needed", "somebody of the school gives a pass"));
  }

  /**
   * Revoke a pass, and with it at once whatever it has opened; twice does no more than once.
   *
   * @throws ConflictException with code {@code pass-over} once its day is over
   */
  public SubstitutePass revoke(PassId id) {
    SubstitutePass pass = store.get(id).pass();
    admit(pass.schoolClass());
    if (!unit.now().isBefore(pass.endsAt())) {
      throw new ConflictException("pass-over", "Pass " + id + " was over with its day already");
    }
    if (store.revoke(id, actor)) {
      end(store.get(id));
    }
    return store.get(id).pass();
  }

  private void end(StoredPass stored) {
    PersonId substitute = stored.pass().substitute();
    UUID function = stored.function();
    UUID assignment = stored.assignment();
    if (substitute == null || function == null || assignment == null) {
      return; // Nobody has activated it, so nothing is open.
    }
    Hand hand = new Hand(unit, actor, PassAdmission.SOURCE);
    hand.takeBack(PassAdmission.ASSIGNMENT, assignment, stored.pass().day());
    hand.tell("class-unassigned", substitute, assignment);
    hand.takeBack(PassAdmission.FUNCTION, function, stored.pass().day());
    hand.tell("staff-leaves", substitute, function);
  }
}
