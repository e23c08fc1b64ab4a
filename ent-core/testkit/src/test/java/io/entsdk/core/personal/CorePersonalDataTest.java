package io.entsdk.core.personal;

import io.entsdk.core.internal.CoreFeature;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.PersonalDataSourceContract;
import java.util.Set;
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
  protected Ent ent() {
    return ent;
  }

  @Override
  protected String prefix() {
    return "ent_core_";
  }

  /** The marks of holds: whoever has one is held, and not erased. */
  @Override
  protected Set<String> leftEmpty() {
    return Set.of("ent_core_held");
  }
}
