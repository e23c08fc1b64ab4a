package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.AnnotatedSource;
import io.entsdk.core.spi.PersonalDataSource;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joined classes and collections, by their annotations, are held to the contract of all others. */
class AnnotatedPartsTest extends PersonalDataSourceContract {

  private final Ent ent = Ent.inMemory();

  @BeforeEach
  void open() throws SQLException {
    Diary.execute(
        ent,
        """
        create table work (tenant int not null, id uuid not null, pupil_id uuid not null,
          ordered_by uuid not null, title varchar(100), work_kind varchar(31), primary key (tenant, id));
        create index work_of on work (tenant, pupil_id);
        create index work_by on work (tenant, ordered_by);
        create table work_graded (tenant int not null, id uuid not null, mark int,
          thanks varchar(100), graded_by uuid, primary key (tenant, id),
          foreign key (tenant, id) references work (tenant, id));
        create index work_graded_by on work_graded (tenant, graded_by);
        create table work_bonus (tenant int not null, work_id uuid not null, remark varchar(100),
          primary key (tenant, work_id),
          foreign key (tenant, work_id) references work_graded (tenant, id));
        create table work_word (tenant int not null, work_id uuid not null,
          word varchar(100) not null, primary key (tenant, work_id, word),
          foreign key (tenant, work_id) references work (tenant, id));
        create table work_step (tenant int not null, work_id uuid not null, place int not null,
          done varchar(100), wish varchar(100), primary key (tenant, work_id, place),
          foreign key (tenant, work_id) references work (tenant, id));
        create table work_sticker (tenant int not null, bonus_id uuid not null,
          motif varchar(100) not null, says varchar(100), primary key (tenant, bonus_id, motif),
          foreign key (tenant, bonus_id) references work_bonus (tenant, work_id))""");
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void guardiansAreGivenJoinedClassesAndCollectionsToo() {
    assertEquals(
        List.of("work", "work_bonus", "work_graded", "work_step", "work_sticker", "work_word"),
        source().describe().stream()
            .filter(TableDescription::toldToGuardians)
            .map(TableDescription::table)
            .sorted()
            .toList());
  }

  @Override
  protected PersonalDataSource source() {
    return AnnotatedSource.of("vendor-works", Works.ENTITIES);
  }

  @Override
  protected Ent ent() {
    return ent;
  }

  @Override
  protected String prefix() {
    return "work";
  }
}
