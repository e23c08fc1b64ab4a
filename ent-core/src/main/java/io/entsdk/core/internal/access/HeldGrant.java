package io.entsdk.core.internal.access;

import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.GrantRequest;
import io.entsdk.core.access.Right;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Is a grant as a decision reads it.
 *
 * @param permissions the codes that it holds today; empty when its role or permission is known no
 *     more
 * @param giver who delegated it, under which hat; null for a grant that stands by itself
 */
public record HeldGrant(
    UUID id,
    PersonId holder,
    Hat hat,
    Right what,
    Set<String> permissions,
    Scope scope,
    Period period,
    @Nullable Giver giver) {

  /** Names who delegated a right and the hat under which that person has it. */
  public record Giver(PersonId person, Hat hat) {}

  public HeldGrant {
    permissions = Set.copyOf(permissions);
  }

  /** Return the grant that {@code request} would be, if it stood by itself. */
  static HeldGrant thought(GrantRequest request, UUID id, Set<String> permissions) {
    return new HeldGrant(
        id,
        request.person(),
        request.hat(),
        request.what(),
        permissions,
        request.scope(),
        request.period(),
        null);
  }

  Evidence evidence() {
    return new Evidence(id, holder, scope, period);
  }

  /** Return this grant as one that {@code lender} delegates. */
  HeldGrant lentBy(Giver lender) {
    return new HeldGrant(id, holder, hat, what, permissions, scope, period, lender);
  }

  /** Return this grant with what its role holds after a change. */
  public HeldGrant holding(Set<String> codes) {
    return new HeldGrant(id, holder, hat, what, codes, scope, period, giver);
  }
}
