package io.entsdk.auth.internal.card;

import io.entsdk.auth.internal.avatar.AvatarPupils;
import io.entsdk.auth.internal.avatar.AvatarSwitch;
import io.entsdk.auth.secret.HashLane;
import io.entsdk.auth.secret.HashedSecret;
import io.entsdk.auth.secret.Secrets;
import io.entsdk.core.EntException;
import io.entsdk.core.Secret;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps stories that were just assigned so that they let in without a card, after the unit of work
 * that has assigned them: what is hashed slowly is hashed while none of ours is open.
 *
 * <p>A story that cannot be hashed now is not kept: its pupil comes in with the card, and is among
 * those who wait.
 */
public final class StoryKeeping {

  private final Logger log = LoggerFactory.getLogger(StoryKeeping.class);
  private final Tenant tenant;
  private final Supplier<Secrets> secrets;

  public StoryKeeping(Tenant tenant, Supplier<Secrets> secrets) {
    this.tenant = tenant;
    this.secrets = secrets;
  }

  /**
   * Says which of the cards that were just made have a story to keep: none, unless their school
   * allows it. Their codes are not to be wiped before.
   */
  public record Due(SchoolId school, List<NewCard> cards) {

    /** Return what is due of {@code made}, within the unit that has made them. */
    static Due of(Unit unit, SchoolId school, List<NewCard> made) {
      List<PersonId> pupils = made.stream().map(NewCard::pupil).toList();
      Set<PersonId> kept = new AvatarPupils(unit).keptFor(school, pupils);
      return new Due(school, made.stream().filter(card -> kept.contains(card.pupil())).toList());
    }

    static Due nothing(SchoolId school) {
      return new Due(school, List.of());
    }
  }

  /** Hash what is {@code due}, and put it on file in a unit that joins the caller's. */
  public void keep(Due due) {
    if (due.cards().isEmpty()) {
      return;
    }
    List<JpaStories.Kept> hashed = hashed(due.cards());
    Unit.joined(
        tenant,
        unit -> {
          if (new AvatarSwitch(unit).staysOn(due.school())) {
            new JpaStories(unit).put(hashed, due.school());
          }
          return hashed.size();
        });
  }

  private List<JpaStories.Kept> hashed(List<NewCard> cards) {
    List<JpaStories.Kept> hashed = new ArrayList<>();
    for (NewCard card : cards) {
      hash(card).ifPresent(hash -> hashed.add(new JpaStories.Kept(card, hash)));
    }
    return hashed;
  }

  private Optional<HashedSecret> hash(NewCard card) {
    try (Secret story = StorySecret.of(card.code(), card.story())) {
      return Optional.of(
          secrets.get().hash(story, StorySecret.ownerOf(card.pupil().value()), HashLane.REHASH));
    } catch (EntException e) {
      log.warn("The story of pupil {} lets in with the card alone: {}", card.pupil(), e.code());
      return Optional.empty();
    }
  }
}
