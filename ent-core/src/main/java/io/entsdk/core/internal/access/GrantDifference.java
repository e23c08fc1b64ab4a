package io.entsdk.core.internal.access;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.HeldGrant.Giver;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whom a change of grants can concern, and which permissions: nothing else need be compared.
 *
 * @param people those whose grants differ, and those to whom they have delegated
 * @param permissions the codes that the differing grants hold or held
 */
record GrantDifference(Set<PersonId> people, Set<String> permissions) {

  static GrantDifference between(Collection<HeldGrant> before, Collection<HeldGrant> after) {
    GrantDifference found = new GrantDifference(new HashSet<>(), new HashSet<>());
    Set<HeldGrant> old = new HashSet<>(before);
    Set<HeldGrant> fresh = new HashSet<>(after);
    before.stream().filter(grant -> !fresh.contains(grant)).forEach(found::add);
    after.stream().filter(grant -> !old.contains(grant)).forEach(found::add);
    Set<PersonId> givers = Set.copyOf(found.people);
    after.forEach(grant -> found.addDelegate(grant, givers));
    return found;
  }

  private void add(HeldGrant grant) {
    people.add(grant.holder());
    permissions.addAll(grant.permissions());
  }

  private void addDelegate(HeldGrant grant, Set<PersonId> givers) {
    if (Optional.ofNullable(grant.giver())
        .map(Giver::person)
        .filter(givers::contains)
        .isPresent()) {
      people.add(grant.holder());
    }
  }
}
