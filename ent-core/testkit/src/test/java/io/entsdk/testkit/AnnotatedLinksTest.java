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

/**
 * Links, second tables, a table for each class and lists without a key, by their annotations, are
 * held to the contract of all others.
 */
class AnnotatedLinksTest extends PersonalDataSourceContract {

  private final Ent ent = Ent.inMemory();

  @BeforeEach
  void open() throws SQLException {
    Diary.execute(
        ent,
        """
        create table craft (tenant int not null, id uuid not null, maker_id uuid not null,
          helper_id uuid, primary key (tenant, id));
        create index craft_of on craft (tenant, maker_id);
        create index craft_by on craft (tenant, helper_id);
        create table craft_note (tenant int not null, craft_id uuid not null, note varchar(100),
          primary key (tenant, craft_id),
          foreign key (tenant, craft_id) references craft (tenant, id));
        create table craft_look (tenant int not null, id uuid not null, paint varchar(100),
          primary key (tenant, id), foreign key (tenant, id) references craft (tenant, id));
        create table craft_scrap (tenant int not null, craft_id uuid not null, scrap varchar(100),
          foreign key (tenant, craft_id) references craft (tenant, id));
        create index craft_scrap_of on craft_scrap (tenant, craft_id);
        create table craft_tool (tenant int not null, id uuid not null, owner_id uuid,
          primary key (tenant, id));
        create index craft_tool_of on craft_tool (tenant, owner_id);
        create table craft_tool_used (tenant int not null, craft_id uuid not null,
          tool_tenant int not null, tool_id uuid not null, primary key (tenant, craft_id, tool_id),
          foreign key (tenant, craft_id) references craft (tenant, id),
          foreign key (tool_tenant, tool_id) references craft_tool (tenant, id));
        create index craft_tool_used_of on craft_tool_used (tenant, tool_id);
        create table craft_part (tenant int not null, whole_id uuid not null,
          part_tenant int not null, part_id uuid not null, place int not null,
          primary key (tenant, whole_id, place),
          foreign key (tenant, whole_id) references craft (tenant, id),
          foreign key (part_tenant, part_id) references craft (tenant, id));
        create index craft_part_of on craft_part (tenant, part_id);
        create table craft_medal (tenant int not null, id uuid not null, winner_id uuid not null,
          engraving varchar(100), primary key (tenant, id));
        create index craft_medal_of on craft_medal (tenant, winner_id);
        create table craft_cup (tenant int not null, id uuid not null, winner_id uuid not null,
          inscription varchar(100), primary key (tenant, id));
        create index craft_cup_of on craft_cup (tenant, winner_id);
        create table craft_rosette (tenant int not null, id uuid not null, winner_id uuid not null,
          engraving varchar(100), ribbon varchar(100), primary key (tenant, id));
        create index craft_rosette_of on craft_rosette (tenant, winner_id);
        create table craft_tool_kit (tenant int not null, tool_id uuid not null,
          prize_tenant int not null, prize_id uuid not null,
          foreign key (tenant, tool_id) references craft_tool (tenant, id),
          foreign key (prize_tenant, prize_id) references craft_cup (tenant, id));
        create index craft_tool_kit_of on craft_tool_kit (tenant, tool_id);
        create index craft_tool_kit_with on craft_tool_kit (tenant, prize_id)""");
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void guardiansAreGivenTheTableOfEachClassBelow() {
    assertEquals(
        List.of("craft_cup", "craft_medal", "craft_rosette"),
        source().describe().stream()
            .filter(TableDescription::toldToGuardians)
            .map(TableDescription::table)
            .sorted()
            .toList());
  }

  @Override
  protected PersonalDataSource source() {
    return AnnotatedSource.of("vendor-crafts", Crafts.ENTITIES);
  }

  @Override
  protected Ent ent() {
    return ent;
  }

  @Override
  protected String prefix() {
    return "craft";
  }
}
