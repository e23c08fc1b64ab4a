package io.entsdk.privacy.testkit;

import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.privacy.internal.PrivacyFeature;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.PersonalDataSourceContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** That ent-privacy keeps nothing is held to the contract too. */
@EachDatabase
class PrivacyPersonalDataTest extends PersonalDataSourceContract {

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
    return new PrivacyFeature().personalData().get(0);
  }

  @Override
  protected Ent ent() {
    return ent;
  }

  @Override
  protected String prefix() {
    return "ent_privacy_";
  }
}
