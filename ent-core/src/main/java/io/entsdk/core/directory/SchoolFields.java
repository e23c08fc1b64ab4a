package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.directory.FieldBook;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Set;

/**
 * Says which fields a school keeps about people: those that are on by default, and those that an
 * activity of its register needs, within the ceiling of the arrêté. Each method is one unit of
 * work; who switched a field on or off, and when, stands in the audit and in the fact's journal.
 *
 * <p>What a hand enters beyond it is refused. Our own imports carry what is on by default and
 * nothing else; a vendor's store asks {@link #listOn}.
 */
public final class SchoolFields {

  private final Tenant tenant;

  SchoolFields(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Return the fields that are on today for people of {@code profile}. */
  public Set<PersonField> listOn(SchoolId school, Profile profile) {
    return Unit.joined(tenant, unit -> FieldBook.on(unit, school, profile));
  }

  /** Return the fields that are on today beyond the default, with what needs them. */
  public List<FieldUse> listUsesOf(SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new FieldBook(unit, actor).usesOf(school));
  }

  /**
   * Switch a field on from today, because {@code activity} of the register needs it.
   *
   * @throws io.entsdk.core.RejectedException if the ceiling does not allow the field, or nothing
   *     says what it is for
   * @throws io.entsdk.core.ConflictException with code {@code on-already} if it is on
   */
  public void switchOn(
      SchoolId school, Profile profile, PersonField field, String activity, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new FieldBook(unit, actor).switchOn(school, profile, field, activity);
          return school;
        });
  }

  /** Switch a field off at once; what was kept of it is for the erasure of ent-privacy. */
  public void switchOff(SchoolId school, Profile profile, PersonField field, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new FieldBook(unit, actor).switchOff(school, profile, field);
          return school;
        });
  }
}
