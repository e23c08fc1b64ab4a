package io.entsdk.auth.internal.card;

import io.entsdk.auth.internal.AuthEvents;
import io.entsdk.auth.internal.AuthTidy;
import io.entsdk.auth.internal.session.Epochs;
import io.entsdk.auth.internal.throttle.Reprieve;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Gives pupils new cards, and takes away what they had. */
public final class CardIssue {

  private final Unit unit;

  public CardIssue(Unit unit) {
    this.unit = unit;
  }

  /** Holds what was issued, for the one sheet that shows it. */
  public record Issued(List<NewCard> cards, Instant start, Instant end, StoryKeeping.Due due) {}

  /** Issue the cards of {@code run}, in the order of the pupils' names. */
  Issued issue(CardRun run) {
    List<PersonId> pupils = run.ids();
    StoryHand hand = new StoryHand(unit, pupils, run.classmates(), run.school());
    retire(run, pupils);
    List<NewCard> cards =
        pupils.stream()
            .map(
                pupil ->
                    hand.assign(
                        pupil, CardCode.draw(unit.tenantId(), run.plan(), unit.kernel().random())))
            .toList();
    new JpaCards(unit).add(cards, run);
    tell(run.isTemporary() ? AuthEvents.TEMPORARY_CARD_ISSUED : AuthEvents.CARD_ISSUED, pupils);
    AuthTidy.announce(unit);
    return new Issued(cards, run.life().start(), run.life().end(), due(run, cards));
  }

  /** A story for some hours is not worth a second way in. */
  private StoryKeeping.Due due(CardRun run, List<NewCard> cards) {
    return run.isTemporary()
        ? StoryKeeping.Due.nothing(run.school())
        : StoryKeeping.Due.of(unit, run.school(), cards);
  }

  /**
   * End the cards whose place the new ones take; a year that has not begun takes the place of none
   * that opens anything.
   */
  private void retire(CardRun run, List<PersonId> pupils) {
    int ended = new JpaCards(unit).end(pupils, run.year(), run.life().hasBegun(unit.now()));
    new JpaStories(unit).forgetVoid(pupils);
    if (run.life().hasBegun(unit.now())) {
      new Reprieve(unit).ofPupils(pupils);
      if (!run.isTemporary() || ended > 0) {
        new Epochs(unit).advance(pupils);
      }
    }
  }

  /** Void the cards of {@code pupils} and return how many there were. */
  public int voidAllOf(List<PersonId> pupils) {
    int ended = new JpaCards(unit).endAll(pupils);
    new JpaStories(unit).forgetVoid(pupils);
    new Epochs(unit).advance(pupils);
    tell(AuthEvents.CARDS_VOIDED, pupils);
    return ended;
  }

  private void tell(EventType type, List<PersonId> pupils) {
    new Outbox(unit)
        .emit(pupils.stream().map(pupil -> new EventDraft(type, pupil, Map.of())).toList());
  }
}
