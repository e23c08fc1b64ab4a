package io.entsdk.auth.internal.card;

import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolCalendar;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.directory.JpaClasses;
import io.entsdk.core.internal.directory.JpaFacts;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.directory.JpaSchoolYears;
import io.entsdk.core.internal.directory.Place;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Works out from the directory who gets which cards. */
public final class CardRuns {

  private final Unit unit;
  private final JpaPeople people;

  public CardRuns(Unit unit) {
    this.unit = unit;
    this.people = new JpaPeople(unit);
  }

  /** Issue a card to every pupil of {@code schoolClass}: today, or when its year begins. */
  public CardIssue.Issued toAll(SchoolClass schoolClass, StoryPlan plan) {
    CardRun all = runOf(schoolClass, plan);
    return new CardIssue(unit).issue(all);
  }

  /** Issue a card to every pupil of {@code schoolClass} who has none of its year. */
  public CardIssue.Issued toNewcomers(SchoolClass schoolClass, StoryPlan plan) {
    CardRun all = runOf(schoolClass, plan);
    Set<PersonId> served = new JpaCards(unit).holdersOf(all.ids(), all.year());
    return new CardIssue(unit)
        .issue(only(all, all.pupils().stream().filter(it -> !served.contains(it.id())).toList()));
  }

  /** Issue a new card to {@code pupil} alone, in the place of the one that was lost. */
  public CardIssue.Issued to(PersonId pupil, StoryPlan plan) {
    CardRun all = runOf(classOf(pupil), plan);
    return new CardIssue(unit)
        .issue(only(all, all.pupils().stream().filter(it -> it.id().equals(pupil)).toList()));
  }

  /** Issue a card of some hours to {@code pupil}, beside the one that stayed at home. */
  public CardIssue.Issued forNow(PersonId pupil, Duration life, StoryPlan plan) {
    CardLife asked = CardLife.forNow(life, unit.now());
    CardRun all = runOf(classOf(pupil), plan);
    List<Person> one = all.pupils().stream().filter(it -> it.id().equals(pupil)).toList();
    return new CardIssue(unit)
        .issue(new CardRun(one, all.classmates(), all.school(), plan, asked, CardRun.NO_YEAR));
  }

  private static CardRun only(CardRun all, List<Person> pupils) {
    return new CardRun(pupils, all.classmates(), all.school(), all.plan(), all.life(), all.year());
  }

  private CardRun runOf(SchoolClass schoolClass, StoryPlan plan) {
    Place place =
        new JpaFacts(unit)
            .placeOf(schoolClass.id())
            .orElseThrow(() -> new NotFoundException("SchoolClass", schoolClass.id()));
    SchoolCalendar calendar = new JpaSchoolYears(unit).of(schoolClass.school());
    LocalDate firstDay = calendar.firstDayOf(schoolClass.year());
    CardLife life =
        CardLife.ofYear(firstDay, calendar.lastDayOf(schoolClass.year()), place.zone(), unit.now());
    if (life.isOver(unit.now())) {
      throw RejectedException.of(
          "schoolClass", "year-over", "its cards would have ended already; issue for a live class");
    }
    LocalDate today = place.dayOf(unit.now());
    List<Person> pupils =
        people.pupilsOf(schoolClass.id(), today.isBefore(firstDay) ? firstDay : today);
    return new CardRun(
        pupils, pupils, schoolClass.school(), plan, life, schoolClass.year().startYear());
  }

  /** Return the class of {@code pupil} today; of two, always the same. */
  public SchoolClass classOf(PersonId pupil) {
    return new JpaFacts(unit)
        .placeOf(pupil, unit.now()).classes().stream()
            .min(Comparator.comparing(ClassId::value))
            .flatMap(new JpaClasses(unit)::find)
            .orElseThrow(
                () ->
                    RejectedException.of(
                        "pupil", "in-no-class", "cards go to pupils of a class; enrol first"));
  }
}
