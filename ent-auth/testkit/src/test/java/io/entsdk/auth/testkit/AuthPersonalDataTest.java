package io.entsdk.auth.testkit;

import io.entsdk.auth.internal.AuthFeature;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.PersonalDataSourceContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** What signing in keeps, held to the contract that vendors are held to. */
@EachDatabase
class AuthPersonalDataTest extends PersonalDataSourceContract {

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
    return new AuthFeature().personalData().get(0);
  }

  @Override
  protected Ent ent() {
    return ent;
  }

  @Override
  protected String prefix() {
    return "ent_auth_";
  }
}
