package io.entsdk.core.internal.access;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.Agency.Custody;
import io.entsdk.core.internal.access.HeldGrant.Giver;
import io.entsdk.core.internal.access.Standing.Care;
import io.entsdk.core.internal.directory.Identities;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins what is known under each id of one person into one standing, and calls everybody by the id
 * that stands for them.
 *
 * <p>Nothing is weighed here: where two links to one child differ, the rule finds both and lets the
 * strictest count.
 */
record JoinedStandings(Identities same) {

  Map<PersonId, Standing> of(Map<PersonId, Standing> each) {
    if (same.isEmpty()) {
      return each;
    }
    Map<PersonId, Standing> joined = new HashMap<>();
    each.forEach(
        (person, standing) ->
            joined.merge(same.of(person), renamed(standing), JoinedStandings::joined));
    return joined;
  }

  /** Return {@code grant} with everybody in it called by the id that stands for them. */
  HeldGrant renamed(HeldGrant grant) {
    return new HeldGrant(
        grant.id(),
        same.of(grant.holder()),
        grant.hat(),
        grant.what(),
        grant.permissions(),
        Places.standing(grant.scope(), same),
        grant.period(),
        renamed(grant.giver()));
  }

  private @Nullable Giver renamed(@Nullable Giver giver) {
    return giver == null ? null : new Giver(same.of(giver.person()), giver.hat());
  }

  private Standing renamed(Standing one) {
    Agency agency = one.agency();
    return new Standing(
        one.duties(),
        one.teachings(),
        one.cares().stream().map(this::renamed).toList(),
        one.parenthoods(),
        new Agency(
            agency.custodies().stream()
                .map(held -> new Custody(held.organisation(), renamed(held.care())))
                .toList(),
            agency.accompaniments(),
            agency.posts()),
        one.grants().stream().map(this::renamed).toList());
  }

  private Care renamed(Care care) {
    return new Care(care.id(), same.of(care.child()), care.terms(), care.period());
  }

  private static Standing joined(Standing one, Standing other) {
    return new Standing(
        both(one.duties(), other.duties()),
        both(one.teachings(), other.teachings()),
        both(one.cares(), other.cares()),
        both(one.parenthoods(), other.parenthoods()),
        new Agency(
            both(one.agency().custodies(), other.agency().custodies()),
            both(one.agency().accompaniments(), other.agency().accompaniments()),
            both(one.agency().posts(), other.agency().posts())),
        both(one.grants(), other.grants()));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }
}
