package io.entsdk.quickstart;

import io.entsdk.core.spi.AnnotatedSource;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.privacy.testkit.PrivacyContract;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** All that a vendor types to have a part proved beside all of ours. */
class DrawingPrivacyTest extends PrivacyContract {

  @Override
  protected PersonalDataSource source() {
    return AnnotatedSource.of("vendor-drawings", Drawing.Sheet.class, Drawing.Remark.class);
  }

  @Override
  protected String prefix() {
    return "drawing_";
  }

  @Override
  protected void createTables(Ent school) throws SQLException {
    try (Connection connection = school.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table drawing_sheet (
            tenant int not null,
            id uuid not null,
            drawn_by uuid not null,
            title varchar(200),
            hung_by uuid,
            primary key (tenant, id)
          );
          create index drawing_sheet_of on drawing_sheet (tenant, drawn_by);
          create index drawing_sheet_by on drawing_sheet (tenant, hung_by);
          create table drawing_word (
            tenant int not null,
            sheet_id uuid not null,
            word varchar(200) not null,
            primary key (tenant, sheet_id, word),
            foreign key (tenant, sheet_id) references drawing_sheet (tenant, id)
          );
          create table drawing_remark (
            tenant int not null,
            id uuid not null,
            written_by uuid,
            words varchar(200),
            primary key (tenant, id)
          );
          create index drawing_remark_by on drawing_remark (tenant, written_by)""");
    }
  }
}
