package io.entsdk.quickstart;

import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.PersonalDataSourceContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** All that a vendor types to have a part proved. */
class NotebookSourceTest extends PersonalDataSourceContract {

  private final Ent ent = Ent.inMemory();

  @BeforeEach
  void migrate() throws SQLException {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table notebook_page (
            tenant int not null,
            id uuid not null,
            owner_id uuid not null,
            title varchar(100) not null,
            text varchar(4000) not null,
            written_at bigint not null,
            marked_by uuid,
            marked_at bigint,
            primary key (tenant, id)
          );
          create index notebook_page_of on notebook_page (tenant, owner_id);
          create index notebook_page_by on notebook_page (tenant, marked_by);
          create table notebook_line (
            tenant int not null,
            page_id uuid not null,
            n int not null,
            words varchar(200) not null,
            primary key (tenant, page_id, n),
            foreign key (tenant, page_id) references notebook_page (tenant, id)
          )""");
    }
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Override
  protected PersonalDataSource source() {
    return new NotebookSource();
  }

  @Override
  protected Ent ent() {
    return ent;
  }

  @Override
  protected String prefix() {
    return "notebook_";
  }
}
