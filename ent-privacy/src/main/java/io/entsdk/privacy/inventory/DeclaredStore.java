package io.entsdk.privacy.inventory;

import io.entsdk.core.personal.StoreDescription;

/**
 * Is what a store that is no table keeps, as the store declares it: files, an index, a cache,
 * another company's database.
 *
 * @param id the key of the store
 */
public record DeclaredStore(String id, StoreDescription description) {}
