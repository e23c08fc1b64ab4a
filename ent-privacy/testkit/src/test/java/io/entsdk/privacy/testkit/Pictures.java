package io.entsdk.privacy.testkit;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.StoreDescription;
import io.entsdk.core.spi.ExternalStore;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A vendor's store of pictures, one of each person, which may be slow to forget. */
final class Pictures implements ExternalStore {

  final Set<PersonId> kept = ConcurrentHashMap.newKeySet();
  volatile boolean forgets = true;

  @Override
  public String id() {
    return "vendor-pictures";
  }

  @Override
  public StoreDescription describe() {
    return new StoreDescription(
        "pictures", Set.of(DataCategory.IDENTITY), new Purpose("pictures"), "ent-account");
  }

  @Override
  public void erase(TenantId tenant, PersonId person) {
    if (forgets) {
      kept.remove(person);
    }
  }

  @Override
  public long count(TenantId tenant, PersonId person) {
    return kept.contains(person) ? 1 : 0;
  }
}
