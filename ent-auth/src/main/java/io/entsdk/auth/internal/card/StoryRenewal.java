package io.entsdk.auth.internal.card;

import io.entsdk.auth.internal.AuthEvents;
import io.entsdk.auth.internal.session.Epochs;
import io.entsdk.auth.internal.throttle.Reprieve;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Map;

/** Gives the card that is held before a camera another story, without printing. */
public final class StoryRenewal {

  private final Unit unit;
  private final CardCode code;
  private final PersonId pupil;

  private StoryRenewal(Unit unit, CardCode code, PersonId pupil) {
    this.unit = unit;
    this.code = code;
    this.pupil = pupil;
  }

  /**
   * Begin with what a camera has seen; the secret of the card is what the tag of its story is made
   * with, so there is no renewal without the card.
   *
   * @throws RejectedException if it is no card of this tenant
   */
  public static StoryRenewal of(Unit unit, CharSequence scan) {
    CardCode code = CardCode.readFor(unit.tenantId(), scan);
    PersonId pupil = new JpaCards(unit).ownerOf(code).orElseThrow(StoryRenewal::refused);
    return new StoryRenewal(unit, code, pupil);
  }

  /** Holds what was assigned, and what is to be done after the unit of work. */
  public record Renewed(NewCard card, StoryKeeping.Due due) {}

  /** Return whose card it is, or was. */
  public PersonId pupil() {
    return pupil;
  }

  /**
   * Assign another story and end what the former one had opened, and all that was counted.
   *
   * @throws RejectedException if the card is not good now
   */
  public Renewed renew() {
    Looked looked = new CardDesk(unit).look(code, Decoy.of(unit.kernel(), code).subject(), "");
    if (!looked.known()) {
      throw refused();
    }
    SchoolClass schoolClass = new CardRuns(unit).classOf(pupil);
    NewCard made = assigned(schoolClass);
    if (!new JpaCards(unit).retell(made, looked.card())) {
      throw new ConflictException(
          "card-moved", "The card of pupil " + pupil + " has just been changed; scan it again");
    }
    new JpaStories(unit).forgetOfCard(code.card());
    new Reprieve(unit).ofPupils(List.of(pupil));
    new Epochs(unit).advance(List.of(pupil));
    new Outbox(unit).emit(List.of(new EventDraft(AuthEvents.STORY_RENEWED, pupil, Map.of())));
    return new Renewed(made, StoryKeeping.Due.of(unit, schoolClass.school(), List.of(made)));
  }

  private NewCard assigned(SchoolClass schoolClass) {
    JpaPeople people = new JpaPeople(unit);
    StoryHand hand =
        new StoryHand(
            unit,
            List.of(pupil),
            people.pupilsOf(schoolClass.id(), people.dayIn(schoolClass.school(), unit.now())),
            schoolClass.school());
    return hand.assign(pupil, code);
  }

  private static RejectedException refused() {
    return RejectedException.of(
        "scan", "no-live-card", "scan a card that is good today, or issue a new one");
  }
}
