package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.util.List;

/**
 * A vendor's canteen, by the rule of the diary: meals that name their school, with remarks that go
 * with them, and bills that name the class.
 */
final class Canteen implements PersonalDataSource {

  static void create(Ent ent) {
    for (String table : List.of("meal (%s school_id uuid,", "bill (%s class_id uuid,")) {
      Jdbc.execute(
          ent,
          "create table canteen_"
              + table.formatted("tenant int not null, id uuid not null, cook uuid,")
              + " made_at bigint not null, primary key (tenant, id))");
    }
    Jdbc.execute(ent, "create index canteen_meal_due on canteen_meal (tenant, made_at, id)");
    Jdbc.execute(ent, "create index canteen_bill_due on canteen_bill (tenant, made_at, id)");
    Jdbc.execute(
        ent,
        "create table canteen_remark (tenant int not null, meal_id uuid not null, cook uuid,"
            + " primary key (tenant, meal_id),"
            + " foreign key (tenant, meal_id) references canteen_meal (tenant, id))");
  }

  /** Write meals of {@code school}, and as many bills of {@code schoolClass}. */
  static void meals(Ent ent, Object schoolClass, Object school, Instant at, int count) {
    for (int i = 0; i < count; i++) {
      meal(ent, school, at);
      bill(ent, schoolClass, at);
    }
  }

  /** Write a meal of {@code school} with a remark, and return its id. */
  static String meal(Ent ent, Object school, Instant at) {
    String id = write(ent, "canteen_meal", "school_id", school, at);
    Jdbc.execute(
        ent, "insert into canteen_remark (tenant, meal_id) values (1, '%s')".formatted(id));
    return id;
  }

  /** Write a bill of {@code schoolClass}, and return its id. */
  static String bill(Ent ent, Object schoolClass, Instant at) {
    return write(ent, "canteen_bill", "class_id", schoolClass, at);
  }

  private static String write(Ent ent, String table, String column, Object owner, Instant at) {
    String id = ent.tenant().kernel().newId().toString();
    Jdbc.execute(
        ent,
        "insert into %s (tenant, id, %s, made_at) values (1, '%s', %s, %d)"
            .formatted(
                table,
                column,
                id,
                owner == null ? "null" : "'" + owner + "'",
                at.getEpochSecond() * 1_000_000));
    return id;
  }

  @Override
  public String id() {
    return "vendor-canteen";
  }

  @Override
  public List<TableDescription> describe() {
    return List.of(
        table("canteen_meal")
            .school("school_id")
            .keeps(new Purpose("canteen"), Diary.RULE, DELETE_ROW)
            .datedBy("made_at")
            .subject("cook", IDENTITY)
            .personal(IDENTITY, "made_at")
            .notPersonal("technical key", "tenant", "id", "school_id")
            .build(),
        table("canteen_remark")
            .key(KeyType.UUID, "meal_id")
            .keeps(new Purpose("canteen"), Diary.RULE, DELETE_ROW)
            .parent("canteen_meal", "meal_id")
            .subject("cook", IDENTITY)
            .notPersonal("technical key", "tenant", "meal_id")
            .build(),
        table("canteen_bill")
            .schoolOf("ent_core_class", "class_id")
            .keeps(new Purpose("canteen"), Diary.RULE, DELETE_ROW)
            .datedBy("made_at")
            .subject("cook", IDENTITY)
            .personal(IDENTITY, "made_at")
            .notPersonal("technical key", "tenant", "id", "class_id")
            .build());
  }
}
