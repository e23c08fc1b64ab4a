package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.card.CardIssue;
import io.entsdk.auth.internal.card.NewCard;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Holds the cards and the stories of one issue, each for one renderer and once, and wiped on close.
 *
 * <p>They are two documents on purpose: the cards go to the children, the stories stay with the
 * teacher, and no page carries both. Neither can be had again; issuing again makes new ones.
 */
public final class CardSheet implements AutoCloseable {

  private final Sheet<PrintedCard> cards;
  private final Sheet<AssignedStory> stories;

  private CardSheet(List<PrintedCard> cards, List<AssignedStory> stories) {
    AtomicBoolean rendering = new AtomicBoolean();
    this.cards = new Sheet<>(cards, rendering);
    this.stories = new Sheet<>(stories, rendering);
  }

  /** Return the sheet of {@code issued}, whose codes are wiped. */
  static CardSheet of(CardIssue.Issued issued) {
    List<NewCard> made = issued.cards();
    CardSheet sheet =
        new CardSheet(
            made.stream().map(card -> printed(card, issued)).toList(),
            made.stream().map(CardSheet::assigned).toList());
    made.forEach(card -> card.code().wipe());
    return sheet;
  }

  private static PrintedCard printed(NewCard card, CardIssue.Issued issued) {
    return new PrintedCard(
        card.pupil(), card.name(), issued.start(), issued.end(), card.code().text());
  }

  private static AssignedStory assigned(NewCard card) {
    return new AssignedStory(card.pupil(), card.name(), card.story());
  }

  /** Return the cards, for the children. */
  public Sheet<PrintedCard> cards() {
    return cards;
  }

  /** Return the stories, for the teacher. */
  public Sheet<AssignedStory> stories() {
    return stories;
  }

  @Override
  public void close() {
    cards.close();
    stories.close();
  }

  @Override
  public String toString() {
    return "CardSheet[" + cards.size() + " cards]";
  }
}
