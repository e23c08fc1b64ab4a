package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.spi.ExternalStore;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Proves that a store forgets whom it is told to forget, and nobody else, however often. */
public abstract class ExternalStoreContract {

  private static final TenantId HERE = TenantId.of(1);
  private static final TenantId ELSEWHERE = TenantId.of(2);

  private final PersonId ada = new PersonId(UUID.randomUUID());
  private final PersonId bob = new PersonId(UUID.randomUUID());

  /** Return a store that keeps nothing yet. */
  protected abstract ExternalStore store();

  /** Put something about {@code person} into {@code store}, as the vendor's product does. */
  protected abstract void keepSomething(ExternalStore store, TenantId tenant, PersonId person);

  @Test
  void itsKeyAndItsDescriptionAreStable() {
    ExternalStore store = store();
    assertAll(
        () -> assertTrue(store.id().matches("[a-z][a-z0-9-]{1,33}"), store.id()),
        () -> assertEquals(store.id(), store().id()),
        () -> assertEquals(store.describe(), store().describe()));
  }

  @Test
  void itCountsWhatItKeeps() {
    ExternalStore store = store();
    assertEquals(0, store.count(HERE, ada));
    keepSomething(store, HERE, ada);
    long one = store.count(HERE, ada);
    keepSomething(store, HERE, ada);
    assertTrue(one > 0 && store.count(HERE, ada) >= one);
  }

  @Test
  void whoeverIsErasedIsGoneAndNobodyElseIs() {
    ExternalStore store = store();
    keepSomething(store, HERE, ada);
    keepSomething(store, HERE, bob);
    keepSomething(store, ELSEWHERE, ada);
    long others = store.count(HERE, bob);

    store.erase(HERE, ada);

    assertEquals(0, store.count(HERE, ada));
    assertEquals(others, store.count(HERE, bob));
    assertTrue(store.count(ELSEWHERE, ada) > 0, "the same id in another tenant is somebody else");
  }

  @Test
  void erasingAgainOrWhoeverIsUnknownChangesNothing() {
    ExternalStore store = store();
    keepSomething(store, HERE, bob);
    long before = store.count(HERE, bob);

    store.erase(HERE, ada);
    store.erase(HERE, ada);

    assertEquals(before, store.count(HERE, bob));
  }

  @Test
  void whoeverComesBackAfterAnErasureIsKeptAnew() {
    ExternalStore store = store();
    keepSomething(store, HERE, ada);
    store.erase(HERE, ada);
    keepSomething(store, HERE, ada);
    assertTrue(store.count(HERE, ada) > 0);
  }
}
