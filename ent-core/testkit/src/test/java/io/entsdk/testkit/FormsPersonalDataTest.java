package io.entsdk.testkit;

import io.entsdk.core.spi.PersonalDataSource;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** Rows that are part of others are held to the contract that every other row is held to. */
@EachDatabase
class FormsPersonalDataTest extends PersonalDataSourceContract {

  @Parameter Database database;
  private Ent ent;

  @BeforeEach
  void open() throws SQLException {
    ent = Ent.on(database);
    Forms.create(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Override
  protected PersonalDataSource source() {
    return new Forms();
  }

  @Override
  protected Ent ent() {
    return ent;
  }

  @Override
  protected String prefix() {
    return "form_";
  }
}
