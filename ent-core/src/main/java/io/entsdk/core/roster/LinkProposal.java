package io.entsdk.core.roster;

import io.entsdk.core.directory.PersonId;

/**
 * Asks whether a line tells of somebody who was entered by hand: much is the same, but not all.
 *
 * <p>Until somebody answers, the line is held back: nobody is made twice in silence, and nobody is
 * taken for somebody else.
 *
 * @param person who was entered by hand
 * @param key names what the line says without saying it; the same for the same line in a later file
 */
public record LinkProposal(PersonId person, String key) {

  /**
   * Answer that it is the same child: the card, the guardians and the posts stay with the child.
   */
  public LinkAnswer same() {
    return new LinkAnswer(this, true);
  }

  /** Answer that it is another child, who arrives. */
  public LinkAnswer another() {
    return new LinkAnswer(this, false);
  }
}
