package io.entsdk.core.internal.persistence;

import io.entsdk.testkit.CatalogueContract;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import org.junit.jupiter.params.Parameter;

/** The tables of ent-core. */
@EachDatabase
class CatalogueTest extends CatalogueContract {

  @Parameter Database database;

  @Override
  protected Database database() {
    return database;
  }
}
