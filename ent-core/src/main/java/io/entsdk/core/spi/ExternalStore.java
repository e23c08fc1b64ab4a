package io.entsdk.core.spi;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.StoreDescription;

/**
 * Keeps something about people elsewhere than in a table: files, an index, a cache, another
 * company's database.
 *
 * <p>Once a person is erased, each store is told through the outbox, outside any transaction, on
 * any node, at least once, and again after a growing wait until it has acknowledged: {@link #erase}
 * returned and {@link #count} found nothing.
 */
public interface ExternalStore {

  /** Return the stable, unique key of this store, such as {@code vendor-photos}. */
  String id();

  /** Return what it keeps; the same answer at every call. */
  StoreDescription describe();

  /**
   * Forget all about {@code person} before returning, copies included; doing it again, or for
   * somebody who is unknown, changes nothing.
   */
  void erase(TenantId tenant, PersonId person);

  /** Return how many things are still kept about {@code person}, by looking. */
  long count(TenantId tenant, PersonId person);
}
