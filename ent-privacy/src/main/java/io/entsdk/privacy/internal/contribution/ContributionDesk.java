package io.entsdk.privacy.internal.contribution;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.access.ParentalCheck;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.contribution.ContributionQuestion;
import io.entsdk.privacy.contribution.ContributionWish;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.internal.erasure.Announced;
import io.entsdk.privacy.internal.erasure.Announced.Closing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the question of contributions and takes its answers, for one actor in one unit of work. */
public final class ContributionDesk {

  private final Unit unit;
  private final Actor actor;

  public ContributionDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  public ContributionQuestion question(PersonId person) {
    new ParentalCheck(unit).requireAct(actor, PrivacyPermissions.ANSWER_CONTRIBUTIONS, person);
    requirePerson(person);
    Set<PersonId> ids = idsOf(person);
    return asked(person, ids, new Announced(unit).of(ids));
  }

  public ContributionQuestion answer(PersonId person, ContributionWish wish) {
    new ParentalCheck(unit).requireAct(actor, PrivacyPermissions.ANSWER_CONTRIBUTIONS, person);
    requirePerson(person);
    Set<PersonId> ids = idsOf(person);
    return taken(person, ids, wish, new Announced(unit).holding(ids));
  }

  public ContributionQuestion record(ErasureId erasure, PersonId person, ContributionWish wish) {
    Announced announced = new Announced(unit);
    new AccessCheck(unit)
        .requireAct(
            actor,
            PrivacyPermissions.PLAN_ERASURE,
            new Scope.OfSchool(announced.schoolOf(erasure)));
    Set<PersonId> ids = idsOf(person);
    List<Closing> closings = announced.holding(ids);
    if (closings.stream().noneMatch(closing -> closing.erasure().equals(erasure))) {
      throw new NotFoundException("Person in erasure " + erasure, person);
    }
    return taken(person, ids, wish, closings);
  }

  private ContributionQuestion taken(
      PersonId person, Set<PersonId> ids, ContributionWish wish, List<Closing> closings) {
    closings.stream()
        .filter(Closing::begun)
        .findFirst()
        .ifPresent(
            closing -> {
              throw new ConflictException(
                  "erasure-begun",
                  "Erasure %s has begun: what becomes of contributions is settled"
                      .formatted(closing.erasure()));
            });
    new JpaWishes(unit).answer(person, wish, actor.person());
    return asked(person, ids, closings);
  }

  private ContributionQuestion asked(PersonId person, Set<PersonId> ids, List<Closing> closings) {
    return new ContributionQuestion(
        person,
        new Announced(unit).contributed(ids),
        new JpaWishes(unit).of(ids),
        closings.stream().map(Closing::begins).flatMap(Optional::stream).sorted().findFirst());
  }

  private void requirePerson(PersonId person) {
    if (!new JpaPeople(unit).isThere(person)) {
      throw new NotFoundException("Person", person);
    }
  }

  private Set<PersonId> idsOf(PersonId person) {
    return new JpaIdentities(unit).allOf(person);
  }
}
