package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.FieldCeiling;
import io.entsdk.core.directory.FieldUse;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonField;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps which fields a school holds beyond the default, and says which it holds at all. */
public final class FieldBook {

  private static final String TABLE = "ent_core_school_field";
  private static final int LONGEST_ACTIVITY = 200;

  private static final String LIVE =
      """
      select profile, field, activity, first_day, last_day from ent_core_school_field
      where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)
        and first_day <= cast(?3 as date) and (last_day is null or last_day >= cast(?3 as date))
      order by profile, field""";

  private final Unit unit;
  private final Actor actor;
  private final Hand hand;

  public FieldBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.hand = new Hand(unit, actor);
  }

  /** Return what {@code school} keeps today of people of {@code profile}. */
  public static Set<PersonField> on(Unit unit, SchoolId school, Profile profile) {
    Set<PersonField> on = EnumSet.noneOf(PersonField.class);
    on.addAll(FieldCeiling.of(profile).collected());
    live(unit, school).stream()
        .filter(use -> use.profile() == profile)
        .forEach(use -> on.add(use.field()));
    on.retainAll(FieldCeiling.of(profile).allowed());
    return Set.copyOf(on);
  }

  public List<FieldUse> usesOf(SchoolId school) {
    new AccessCheck(unit)
        .require(actor, DirectoryPermissions.MANAGE_FIELDS, new Scope.OfSchool(school));
    return live(unit, school);
  }

  public void switchOn(SchoolId school, Profile profile, PersonField field, String activity) {
    admit(school);
    new Checks()
        .text("activity", activity, LONGEST_ACTIVITY)
        .that(
            FieldCeiling.of(profile).allowed().contains(field),
            "field",
            "not-allowed",
            "of this profile it is never kept: arrêté of 30 November 2006, art. 2")
        .pass();
    if (on(unit, school, profile).contains(field)) {
      throw new ConflictException(
          "on-already", field + " of " + profile + " is on in school " + school);
    }
    Map<String, Object> values = new HashMap<>(keys(school, profile, field));
    values.put("activity", activity.strip());
    hand.make(TABLE, values, Period.from(new Known(unit).today(school)));
  }

  public void switchOff(SchoolId school, Profile profile, PersonField field) {
    admit(school);
    LocalDate today = new Known(unit).today(school);
    List<UUID> found = new FactTable(unit, TABLE).on(today, keys(school, profile, field));
    if (found.isEmpty()) {
      throw new NotFoundException("FieldUse", field + " of " + profile);
    }
    hand.takeBack(TABLE, found.get(0), today);
  }

  private void admit(SchoolId school) {
    new AccessCheck(unit)
        .requireAct(actor, DirectoryPermissions.MANAGE_FIELDS, new Scope.OfSchool(school));
    hand.lock(school);
  }

  private static Map<String, Object> keys(SchoolId school, Profile profile, PersonField field) {
    return Map.of("school_id", school.value(), "profile", profile.name(), "field", field.name());
  }

  private static List<FieldUse> live(Unit unit, SchoolId school) {
    LocalDate today = new Known(unit).today(school);
    return unit.rows(LIVE, unit.tenantId().value(), school.value(), today).stream()
        .map(row -> use(school, row))
        .toList();
  }

  private static FieldUse use(SchoolId school, Row row) {
    return new FieldUse(
        school,
        Profile.valueOf(row.text(0)),
        PersonField.valueOf(row.text(1)),
        row.text(2),
        new Period(row.date(3), row.isNull(4) ? null : row.date(4)));
  }
}
