package io.entsdk.core.personal;

import io.entsdk.core.internal.CoreFeature;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.PersonalDataSourceContract;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** Core's own source, held to the contract that vendors' are held to. */
@EachDatabase
class CorePersonalDataTest extends PersonalDataSourceContract {

  @Parameter Database database;
  private Ent ent;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Override
  protected PersonalDataSource source() {
    return new CoreFeature().personalData().get(0);
  }

  @Override
  protected DataSource database() {
    return ent.dataSource();
  }

  @Override
  protected String prefix() {
    return "ent_core_";
  }

  /** The journal of an import is written by the million, and goes 30 days after it. */
  @Override
  protected Set<String> soughtOtherwise() {
    return Set.of("ent_core_roster_change");
  }
}
