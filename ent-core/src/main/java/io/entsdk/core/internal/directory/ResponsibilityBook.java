package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Contract;
import io.entsdk.core.directory.Holder;
import io.entsdk.core.directory.Institution;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.Responsibility;
import io.entsdk.core.directory.ResponsibilityRole;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Names and finds who answers for a school's data. */
public final class ResponsibilityBook {

  private static final String TABLE = "ent_core_responsibility";
  private static final int LONGEST_TITLE = 200;
  private static final Set<Profile> SECOND_PEOPLE = Set.of(Profile.DIR, Profile.ACA);

  private final Unit unit;

  public ResponsibilityBook(Unit unit) {
    this.unit = unit;
  }

  /** Name {@code holder} for {@code role} in {@code school}. */
  public UUID name(
      SchoolId school, ResponsibilityRole role, Holder holder, Period period, Actor actor) {
    new Checks().days(period).text("title", holder.title(), LONGEST_TITLE).pass();
    Hand hand = new Hand(unit, actor);
    hand.lock(school);
    Map<String, Object> values = new HashMap<>(Map.of("school_id", school.value()));
    values.put("role", role.name());
    FactTable table = new FactTable(unit, TABLE);
    if (role.isSingle() && !table.during(period, values).isEmpty()) {
      throw new ConflictException(
          "controller-named",
          "School " + school + " has a controller in that period; end that one first");
    }
    values.put("title", holder.title());
    values.putAll(columns(holder));
    if (role.isSingle()) {
      refuseHeadAlone(school, holder, period);
    }
    UUID id = hand.make(TABLE, values, period);
    hand.record("name-" + role.name().toLowerCase(Locale.ROOT), school.value());
    return id;
  }

  private Map<String, Object> columns(Holder holder) {
    if (holder instanceof Holder.OfPerson of) {
      return Map.of("person_id", new Known(unit).person(of.person()).id().value());
    }
    Holder.OfOrganisation of = (Holder.OfOrganisation) holder;
    return Map.of(
        "organisation_id", new JpaOrganisations(unit).get(of.organisation()).id().value());
  }

  /**
   * Of a public primary school the State is the controller, through the DASEN: such a school is no
   * legal person, and its head does not represent one.
   */
  private void refuseHeadAlone(SchoolId school, Holder holder, Period period) {
    boolean stateSchool =
        new Known(unit).school(school).level() == SchoolLevel.PRIMARY
            && new JpaContracts(unit)
                .on(school, period.firstDay())
                .filter(contract -> contract != Contract.PUBLIC)
                .isEmpty();
    boolean head =
        holder instanceof Holder.OfPerson of
            && !new FactTable(unit, "ent_core_function")
                .during(
                    period,
                    Map.of(
                        "school_id", school.value(),
                        "person_id", of.person().value(),
                        "profile", Profile.DIR.name()))
                .isEmpty();
    if (stateSchool && head) {
      throw RejectedException.of(
          "holder",
          "head-is-not-controller",
          "the head of a public primary school is never its controller; name the DASEN");
    }
  }

  /** Return who answers for the data of {@code school} on {@code day}, the controller first. */
  public List<Responsibility> listOf(SchoolId school, LocalDate day) {
    return new JpaResponsibilities(unit).listOf(school, day);
  }

  /** End the responsibility {@code id} of {@code school} on {@code lastDay}. */
  public void end(SchoolId school, UUID id, LocalDate lastDay, Actor actor) {
    CalendarDays.checked("lastDay", lastDay);
    new JpaResponsibilities(unit).require(school, id);
    Hand hand = new Hand(unit, actor);
    hand.end(TABLE, id, lastDay);
    hand.record("end-responsibility", school.value());
  }

  /**
   * Return who can be the second person beside {@code first} for {@code school} on {@code day}: its
   * own other heads and the named delegates, or else those of the nearest institution above it that
   * has any.
   */
  public List<PersonId> secondPeople(SchoolId school, PersonId first, LocalDate day) {
    List<Institution> up = new ArrayList<>(List.of(Institution.of(school)));
    up.addAll(new JpaAttachments(unit).ancestorsOf(Institution.of(school), day));
    for (Institution one : up) {
      List<PersonId> people =
          peopleOf(one, day).filter(person -> !person.equals(first)).distinct().toList();
      if (!people.isEmpty()) {
        return people;
      }
    }
    return List.of();
  }

  private Stream<PersonId> peopleOf(Institution institution, LocalDate day) {
    if (institution instanceof Institution.OfOrganisation of) {
      return new JpaOrganisations(unit).agentsOf(of.organisation(), day).stream();
    }
    SchoolId school = ((Institution.OfSchool) institution).school();
    Stream<PersonId> heads =
        new JpaFacts(unit)
            .functionsIn(school, day).stream()
                .filter(function -> SECOND_PEOPLE.contains(function.profile()))
                .map(function -> function.person());
    Stream<PersonId> delegates =
        listOf(school, day).stream()
            .filter(held -> held.role() == ResponsibilityRole.DELEGATE)
            .map(Responsibility::holder)
            .filter(Holder.OfPerson.class::isInstance)
            .map(holder -> ((Holder.OfPerson) holder).person())
            .filter(person -> !person.equals(PersonId.GONE));
    return Stream.concat(heads, delegates);
  }
}
