package io.entsdk.testkit;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.DataCategory.IDENTITY;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableBuilder;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Keeps pages, and the words of the pages apart. */
class Diary implements PersonalDataSource {

  static final Purpose PURPOSE = new Purpose("diary");

  static void create(Ent ent) throws SQLException {
    execute(
        ent,
        """
        create table diary_page (tenant int not null, id uuid not null, author uuid not null,
          text varchar(200) not null, primary key (tenant, id));
        create index diary_page_of on diary_page (tenant, author);
        create table diary_search (tenant int not null, id uuid not null, word varchar(200) not null,
          author uuid not null, page uuid not null, primary key (tenant, id),
          constraint diary_search_page foreign key (tenant, page) references diary_page (tenant, id));
        create index diary_search_of on diary_search (tenant, author);
        create index diary_search_in on diary_search (tenant, page)""");
  }

  static void execute(Ent ent, String sql) throws SQLException {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public String id() {
    return "vendor-diary";
  }

  @Override
  public List<TableDescription> describe() {
    return List.of(page(), search());
  }

  static TableDescription page() {
    return TableDescription.table("diary_page")
        .keeps(PURPOSE, "diary", ErasureMethod.DELETE_ROW)
        .subject("author", IDENTITY)
        .personal(CORRESPONDENCE, "text")
        .notPersonal("technical key", "tenant", "id")
        .build();
  }

  static TableDescription search() {
    return words("diary_search").parent("diary_page", "page").build();
  }

  /** Begin the description of a table of words. */
  static TableBuilder words(String table) {
    return TableDescription.table(table)
        .keeps(PURPOSE, "diary", ErasureMethod.DELETE_ROW)
        .subject("author", IDENTITY)
        .withheld(CORRESPONDENCE, "word")
        .notPersonal("technical key", "tenant", "id", "page");
  }
}
