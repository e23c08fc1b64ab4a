package io.entsdk.auth.internal.card;

import io.entsdk.auth.internal.AuthEvents;
import io.entsdk.auth.internal.AuthTidy;
import io.entsdk.auth.internal.session.Epochs;
import io.entsdk.auth.internal.throttle.JpaThrottle;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.directory.JpaFacts;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.directory.JpaSchoolYears;
import io.entsdk.core.internal.directory.Place;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Gives the pupils of a class new cards, and takes away what they had. */
public final class CardIssue {

  private final Unit unit;

  public CardIssue(Unit unit) {
    this.unit = unit;
  }

  /** Holds what was issued, for the one sheet that shows it. */
  public record Issued(List<NewCard> cards, Instant end) {}

  /** Issue a card to each pupil of {@code schoolClass} today, in the order of their names. */
  public Issued forClass(SchoolClass schoolClass) {
    Place place =
        new JpaFacts(unit)
            .placeOf(schoolClass.id())
            .orElseThrow(() -> new NotFoundException("SchoolClass", schoolClass.id()));
    LocalDate lastDay =
        new JpaSchoolYears(unit).of(schoolClass.school()).lastDayOf(schoolClass.year());
    Instant end = CardLife.end(lastDay, place.zone(), unit.now());
    if (!end.isAfter(unit.now())) {
      throw RejectedException.of(
          "schoolClass", "year-over", "its cards would have ended already; issue for a live class");
    }
    List<PersonId> pupils =
        new JpaPeople(unit)
            .pupilsOf(schoolClass.id(), place.dayOf(unit.now())).stream().map(Person::id).toList();
    end(pupils);
    new JpaThrottle(unit).forget(pupils);
    List<NewCard> cards = pupils.stream().map(this::draw).toList();
    new JpaCards(unit).add(cards, end);
    tell(AuthEvents.CARD_ISSUED, pupils);
    AuthTidy.announce(unit);
    return new Issued(cards, end);
  }

  private NewCard draw(PersonId pupil) {
    Kernel kernel = unit.kernel();
    return new NewCard(
        pupil, CardCode.draw(unit.tenantId(), kernel.random()), PictureStory.draw(kernel.random()));
  }

  /** Void the cards of {@code pupils} and return how many there were. */
  public int voidAllOf(List<PersonId> pupils) {
    int ended = end(pupils);
    tell(AuthEvents.CARDS_VOIDED, pupils);
    return ended;
  }

  private int end(List<PersonId> pupils) {
    int ended = new JpaCards(unit).end(pupils);
    new Epochs(unit).advance(pupils);
    return ended;
  }

  private void tell(EventType type, List<PersonId> pupils) {
    new Outbox(unit)
        .emit(pupils.stream().map(pupil -> new EventDraft(type, pupil, Map.of())).toList());
  }
}
