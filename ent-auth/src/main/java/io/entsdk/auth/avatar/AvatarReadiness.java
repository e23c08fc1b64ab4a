package io.entsdk.auth.avatar;

import io.entsdk.core.directory.PersonId;
import java.util.List;

/**
 * Sorts the pupils of a class by whether avatar and pictures let them in.
 *
 * @param ready who gets in
 * @param waiting who has no card, or one whose story was assigned before the school allowed it:
 *     renew the story on the child's own card, which prints nothing, or issue a card
 * @param tooYoung who has no pictures to know by heart yet, and comes in with the card alone
 */
public record AvatarReadiness(
    List<PersonId> ready, List<PersonId> waiting, List<PersonId> tooYoung) {

  public AvatarReadiness {
    ready = List.copyOf(ready);
    waiting = List.copyOf(waiting);
    tooYoung = List.copyOf(tooYoung);
  }
}
