package io.entsdk.privacy.testkit;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.spi.ExternalFileStore;

/** Holds one cupboard to the contract of stores with files. */
class CupboardKit extends FileStoreContract {

  private final Cupboard cupboard;

  CupboardKit(Cupboard cupboard) {
    this.cupboard = cupboard;
  }

  @Override
  protected ExternalFileStore store() {
    return cupboard;
  }

  @Override
  protected void keep(
      ExternalFileStore store, TenantId tenant, PersonId person, String name, byte[] text) {
    cupboard.keep(tenant, person, name, text);
  }
}
