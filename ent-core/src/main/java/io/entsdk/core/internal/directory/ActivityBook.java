package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Activity;
import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.Convention;
import io.entsdk.core.directory.ConventionId;
import io.entsdk.core.directory.DirectoryEntry;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Writes conventions, their agents and activities, and who takes part. */
public final class ActivityBook {

  private static final String CONVENTION = "ent_core_convention";
  private static final String AGENT = "ent_core_agent";
  private static final String ACTIVITY = "ent_core_activity";
  private static final String MEMBER = "ent_core_activity_member";
  private static final int LONGEST_NAME = 200;

  private final Unit unit;
  private final Actor actor;
  private final Hand hand;
  private final JpaActivities store;

  public ActivityBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.hand = new Hand(unit, actor);
    this.store = new JpaActivities(unit);
  }

  /** Say what a person does in an activity. */
  public enum Role {
    PUPIL,
    AGENT
  }

  public ConventionId sign(
      OrganisationId organisation, SchoolId school, String name, Period period) {
    new Checks().text("name", name, LONGEST_NAME).days(period).pass();
    Map<String, Object> values =
        Map.of(
            "organisation_id", new JpaOrganisations(unit).get(organisation).id().value(),
            "school_id", school.value(),
            "name", name.strip());
    ConventionId id = new ConventionId(hand.make(CONVENTION, values, period));
    hand.record("sign-convention", id.value());
    return id;
  }

  public void end(Convention convention, LocalDate lastDay) {
    CalendarDays.checked("lastDay", lastDay);
    hand.end(CONVENTION, convention.id().value(), lastDay);
    hand.record("end-convention", convention.id().value());
  }

  public void addAgent(Convention convention, PersonId person, Period period) {
    hand.lock(convention.school());
    new AgentBook(unit, actor)
        .permittedOrWithoutCare(convention.organisation())
        .add(convention.organisation(), person, period);
    hand.record("add-agent", convention.id().value(), person);
  }

  public void removeAgent(Convention convention, PersonId person, LocalDate lastDay) {
    new AgentBook(unit, actor).remove(convention.organisation(), person, lastDay);
    hand.record("remove-agent", convention.id().value(), person);
  }

  public ActivityId open(Convention convention, String name, Period period) {
    new Checks()
        .text("name", name, LONGEST_NAME)
        .days(period)
        .that(
            contains(convention.period(), period),
            "period",
            "outside-convention",
            "an activity lies within the dates of its convention")
        .pass();
    Map<String, Object> values =
        Map.of("convention_id", convention.id().value(), "name", name.strip());
    ActivityId id = new ActivityId(hand.make(ACTIVITY, values, period));
    hand.record("open-activity", id.value());
    return id;
  }

  public void admit(Activity activity, Role role, PersonId person, Period period) {
    hand.lock(activity.school());
    new Checks()
        .days(period)
        .that(
            contains(activity.period(), period),
            "period",
            "outside-activity",
            "nobody takes part before the activity begins or after it ends")
        .that(
            belongs(activity, role, person, period.firstDay()),
            "person",
            role == Role.PUPIL ? "not-a-pupil-here" : "not-an-agent",
            role == Role.PUPIL
                ? "the person is no pupil of the school on the first day"
                : "the person is no agent of the organisation on the first day")
        .pass();
    memberships().join(MEMBER, keys(activity, role, person), period, person, "activity");
    hand.record("admit-" + role.name().toLowerCase(Locale.ROOT), activity.id().value(), person);
  }

  public void dismiss(Activity activity, Role role, PersonId person, LocalDate lastDay) {
    memberships().leave(MEMBER, keys(activity, role, person), lastDay, person, "activity");
    hand.record("dismiss-" + role.name().toLowerCase(Locale.ROOT), activity.id().value(), person);
  }

  /** Return who takes part in {@code activity} as pupils on {@code day}, by name. */
  public List<DirectoryEntry> pupilsOf(Activity activity, LocalDate day) {
    return new Entries(unit, activity.school(), day)
        .of(store.membersOf(activity.id(), Role.PUPIL.name(), day));
  }

  /** Return the pupils of {@code school} whom {@code agent} may reach on {@code day}, by name. */
  public List<DirectoryEntry> reachOf(PersonId agent, SchoolId school, LocalDate day) {
    return new Entries(unit, school, day).of(store.reachOf(agent, school, day));
  }

  private boolean belongs(Activity activity, Role role, PersonId person, LocalDate day) {
    if (role == Role.PUPIL) {
      return !new FactTable(unit, "ent_core_enrolment")
          .on(day, Map.of("person_id", person.value(), "school_id", activity.school().value()))
          .isEmpty();
    }
    UUID organisation = store.convention(activity.convention()).organisation().value();
    return !new FactTable(unit, AGENT)
        .on(day, Map.of("person_id", person.value(), "organisation_id", organisation))
        .isEmpty();
  }

  private static Map<String, Object> keys(Activity activity, Role role, PersonId person) {
    return Map.of(
        "activity_id", activity.id().value(), "role", role.name(), "person_id", person.value());
  }

  private Memberships memberships() {
    return new Memberships(unit, hand);
  }

  private static boolean contains(Period outer, Period inner) {
    boolean endsWithin =
        outer.lastDay() == null || (inner.lastDay() != null && outer.covers(inner.lastDay()));
    return outer.covers(inner.firstDay()) && endsWithin;
  }
}
