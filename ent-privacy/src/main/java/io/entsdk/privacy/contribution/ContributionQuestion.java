package io.entsdk.privacy.contribution;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Is what whoever closes an account is asked: what of theirs would stay, without their name.
 *
 * @param places where they have contributed; nothing is asked of whoever has nowhere
 * @param wish what was answered so far: an objection, if anybody who may has objected
 * @param begins from when on no answer is taken any more; empty as long as no erasure is announced
 */
public record ContributionQuestion(
    PersonId person,
    List<ContributedRows> places,
    Optional<ContributionWish> wish,
    Optional<Instant> begins) {

  public ContributionQuestion {
    places = List.copyOf(places);
  }
}
