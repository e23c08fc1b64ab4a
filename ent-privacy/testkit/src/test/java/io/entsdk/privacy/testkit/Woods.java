package io.entsdk.privacy.testkit;

import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.testkit.Ent;
import java.util.List;

/**
 * A vendor's tables that refer to themselves and to each other in a circle, in two tenants; rows of
 * one of them stay.
 */
final class Woods implements PersonalDataSource {

  private static final String KEYS = "technical key";

  static void create(Ent ent) {
    for (String sql :
        List.of(
            "create table tree (tenant int not null, id uuid not null, above uuid, root uuid not null, primary key (tenant, id))",
            "alter table tree add constraint tree_above foreign key (tenant, above) references tree (tenant, id)",
            "alter table tree add constraint tree_root foreign key (tenant, root) references tree (tenant, id)",
            "create index tree_above_of on tree (tenant, above)",
            "create index tree_root_of on tree (tenant, root)",
            "create table nest (tenant int not null, id uuid not null, bird uuid, primary key (tenant, id))",
            "create table bird (tenant int not null, id uuid not null, nest uuid not null, primary key (tenant, id))",
            "alter table nest add constraint nest_bird foreign key (tenant, bird) references bird (tenant, id)",
            "alter table bird add constraint bird_nest foreign key (tenant, nest) references nest (tenant, id)",
            "create index nest_bird_of on nest (tenant, bird)",
            "create index bird_nest_of on bird (tenant, nest)",
            "create table deed (tenant int not null, id uuid not null, tree uuid, undoes uuid, primary key (tenant, id))",
            "alter table deed add constraint deed_tree foreign key (tenant, tree) references tree (tenant, id)",
            "alter table deed add constraint deed_undoes foreign key (tenant, undoes) references deed (tenant, id)",
            "create index deed_undoes_of on deed (tenant, undoes)",
            "create index deed_tree_of on deed (tenant, tree)")) {
      Jdbc.execute(ent, sql);
    }
    for (int tenant : List.of(1, 2)) {
      insert(ent, "tree", tenant, row(1), "null", row(1));
      insert(ent, "tree", tenant, row(2), row(1), row(1));
      insert(ent, "tree", tenant, row(3), row(2), row(1));
      insert(ent, "nest", tenant, row(4), "null");
      insert(ent, "bird", tenant, row(5), row(4));
      insert(ent, "deed", tenant, row(6), row(3), "null");
      insert(ent, "deed", tenant, row(7), row(3), row(6));
      Jdbc.execute(ent, "update nest set bird = %s where tenant = %d".formatted(row(5), tenant));
    }
  }

  private static void insert(Ent ent, String table, int tenant, String... values) {
    Jdbc.execute(
        ent, "insert into %s values (%d, %s)".formatted(table, tenant, String.join(", ", values)));
  }

  private static String row(int number) {
    return "'00000000-0000-7000-8000-%012d'".formatted(number);
  }

  /** Return how many rows of a tenant go with it, and are there. */
  static long left(Ent ent, int tenant) {
    return List.of("tree", "nest", "bird").stream()
        .mapToLong(
            table -> Jdbc.count(ent, "select count(*) from " + table + " where tenant = " + tenant))
        .sum();
  }

  /** Return how many deeds of both tenants say which one they undo. */
  static long undone(Ent ent) {
    return Jdbc.count(ent, "select count(*) from deed where undoes is not null");
  }

  @Override
  public String id() {
    return "vendor-woods";
  }

  @Override
  public List<TableDescription> describe() {
    return List.of(
        TableDescription.table("tree").notPersonal(KEYS, "tenant", "id", "above", "root").build(),
        TableDescription.table("nest").notPersonal(KEYS, "tenant", "id", "bird").build(),
        TableDescription.table("bird").notPersonal(KEYS, "tenant", "id", "nest").build(),
        TableDescription.table("deed")
            .key(KeyType.UUID, "id")
            .staysAtClosing("a deed is kept for ever")
            .notPersonal(KEYS, "tenant", "id", "tree", "undoes")
            .build());
  }
}
