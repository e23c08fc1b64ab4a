package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.core.spi.SignInLookup;
import io.entsdk.core.spi.UnitOfWork;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Proves that whoever has signed in is seen, and nobody else, in no other tenant. */
public abstract class SignInLookupContract {

  /** Return the lookup of the runtime of {@code ent}. */
  protected abstract SignInLookup lookup(Ent ent);

  /** Let {@code ent}'s pupil Ada sign in once. */
  protected abstract void signIn(Ent ent);

  @Test
  void whoHasSignedInIsSeenAndNobodyElse() {
    try (Ent ent = Ent.inMemory()) {
      assertEquals(Set.of(), seen(ent, ent.tenant()));

      signIn(ent);

      assertEquals(Set.of(ent.ada()), seen(ent, ent.tenant()));
      assertEquals(Set.of(), seen(ent, ent.tenant(TenantId.of(2))));
    }
  }

  @Test
  void nobodyIsSeenAmongNobody() {
    try (Ent ent = Ent.inMemory()) {
      signIn(ent);

      assertEquals(Set.of(), seen(ent, ent.tenant(), Set.of()));
    }
  }

  private Set<PersonId> seen(Ent ent, Tenant tenant) {
    return seen(ent, tenant, Set.of(ent.ada(), ent.bob(), ent.grace(), Ent.stranger()));
  }

  private Set<PersonId> seen(Ent ent, Tenant tenant, Set<PersonId> people) {
    return UnitOfWork.resourceLocal(ent.entityManagers())
        .joined(
            entities ->
                lookup(ent)
                    .seen(new PersonalUnit(entities, tenant.id(), ent.clock().instant()), people));
  }
}
