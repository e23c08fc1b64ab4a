package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.card.CardIssue;
import io.entsdk.auth.internal.card.NewCard;
import java.util.List;

/**
 * Holds the cards and the stories of one issue, shown this once and wiped on close.
 *
 * <p>They are two documents on purpose: the cards go to the children, the stories stay with the
 * teacher, and no page carries both. Neither can be had again; issuing again makes new ones.
 */
public final class CardSheet implements AutoCloseable {

  private final List<PrintedCard> cards;
  private final List<AssignedStory> stories;

  private CardSheet(List<PrintedCard> cards, List<AssignedStory> stories) {
    this.cards = cards;
    this.stories = stories;
  }

  /** Return the sheet of {@code issued}, whose codes are wiped. */
  static CardSheet of(CardIssue.Issued issued) {
    List<NewCard> made = issued.cards();
    CardSheet sheet =
        new CardSheet(
            made.stream()
                .map(card -> new PrintedCard(card.pupil(), issued.end(), card.code().text()))
                .toList(),
            made.stream().map(card -> new AssignedStory(card.pupil(), card.story())).toList());
    made.forEach(card -> card.code().wipe());
    return sheet;
  }

  /** Return the cards, in the order of the pupils' names. */
  public List<PrintedCard> cards() {
    return cards;
  }

  /** Return the stories, in the order of the cards. */
  public List<AssignedStory> stories() {
    return stories;
  }

  @Override
  public void close() {
    cards.forEach(PrintedCard::wipe);
    stories.forEach(AssignedStory::wipe);
  }

  @Override
  public String toString() {
    return "CardSheet[" + cards.size() + " cards]";
  }
}
