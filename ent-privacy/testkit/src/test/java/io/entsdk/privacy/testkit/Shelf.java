package io.entsdk.privacy.testkit;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.StoreDescription;
import io.entsdk.core.spi.ExternalStore;
import java.util.Set;

/** A store of a vendor's that never forgets anything. */
record Shelf(String id, String rule) implements ExternalStore {

  @Override
  public StoreDescription describe() {
    return new StoreDescription(
        "photos | <b>",
        Set.of(DataCategory.CORRESPONDENCE, DataCategory.IDENTITY),
        new Purpose("search"),
        rule);
  }

  @Override
  public void erase(TenantId tenant, PersonId person) {}

  @Override
  public long count(TenantId tenant, PersonId person) {
    return 1;
  }
}
