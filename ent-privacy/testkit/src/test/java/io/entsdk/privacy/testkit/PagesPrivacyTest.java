package io.entsdk.privacy.testkit;

import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import org.junit.jupiter.params.Parameter;

/** A vendor's pages and what is part of them, beside the tables of all four jars. */
@EachDatabase
class PagesPrivacyTest extends PrivacyContract {

  @Parameter Database database;

  @Override
  protected Database database() {
    return database;
  }

  /** Each school costs PostgreSQL a database of its own. */
  @Override
  protected int commitsBetweenDeaths() {
    return database == Database.H2 ? 1 : 6;
  }

  @Override
  protected PersonalDataSource source() {
    return new LinedPages();
  }

  @Override
  protected String prefix() {
    return "page_of_";
  }

  @Override
  protected void createTables(Ent school) {
    LinedPages.create(school);
  }
}
