package io.entsdk.testkit;

import io.entsdk.core.spi.AnnotatedSource;
import io.entsdk.core.spi.PersonalDataSource;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** What annotations declare is held to the contract that every other declaration is held to. */
@EachDatabase
class AnnotatedSourceTest extends PersonalDataSourceContract {

  @Parameter Database database;
  private Ent ent;

  @BeforeEach
  void open() throws SQLException {
    ent = Ent.on(database);
    String bytes = database == Database.H2 ? "varbinary" : "bytea";
    Diary.execute(
        ent,
        """
        create table album (tenant int not null, id uuid not null, changes bigint not null,
          owner_id uuid not null, caption varchar(100), told varchar(400),
          lookedthroughby uuid, lookedthroughat bigint, primary key (tenant, id));
        create index album_of on album (tenant, owner_id);
        create index album_by on album (tenant, lookedthroughby);
        create table album_sheet (tenant int not null, id uuid not null, changes bigint not null,
          sheet_kind varchar(31) not null, album uuid not null, author uuid not null,
          picture %s, primary key (tenant, id),
          foreign key (tenant, album) references album (tenant, id));
        create index album_sheet_of on album_sheet (tenant, author);
        create index album_sheet_in on album_sheet (tenant, album);
        create table album_word (tenant int not null, sheet uuid not null,
          word varchar(100) not null, author uuid not null, primary key (tenant, sheet, word),
          foreign key (tenant, sheet) references album_sheet (tenant, id));
        create index album_word_of on album_word (tenant, author)"""
            .formatted(bytes));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Override
  protected PersonalDataSource source() {
    return AnnotatedSource.of("vendor-albums", Albums.ENTITIES);
  }

  @Override
  protected Ent ent() {
    return ent;
  }

  @Override
  protected String prefix() {
    return "album";
  }
}
