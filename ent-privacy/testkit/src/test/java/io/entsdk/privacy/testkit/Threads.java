package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.testkit.Ent;
import java.util.List;

/**
 * A vendor's threads: each letter answers one of its table, the first of a thread itself, and may
 * follow another.
 */
final class Threads implements PersonalDataSource {

  static final int DEPTH = 5;

  private static final String ID =
      "cast(concat('00000000-0000-0000-%04d-', lpad(cast(%s as varchar), 12, '0')) as uuid)";

  static void create(Ent ent) {
    Jdbc.execute(
        ent,
        "create table thread_letter (tenant int not null, id uuid not null, school_id uuid not null,"
            + " author uuid, answers uuid not null, follows uuid, primary key (tenant, id),"
            + " foreign key (tenant, answers) references thread_letter (tenant, id),"
            + " foreign key (tenant, follows) references thread_letter (tenant, id))");
    for (String column : List.of("school_id", "author", "answers", "follows")) {
      Jdbc.execute(
          ent, "create index thread_letter_%1$s on thread_letter (tenant, %1$s)".formatted(column));
    }
  }

  /** Write letters of {@code school}, {@link #DEPTH} to a thread, each after all before it. */
  static void letters(Ent ent, SchoolId school, int kind, int count) {
    boolean h2 = ent.database() == io.entsdk.testkit.Database.H2;
    Jdbc.execute(
        ent,
        "insert into thread_letter (tenant, id, school_id, answers, follows) select 1, %s, '%s', %s, case when x.n > 1 then %s end from %s as x (n)"
            .formatted(
                ID.formatted(kind, "x.n"),
                school,
                ID.formatted(
                    kind,
                    "(case when mod(x.n, %d) = 1 then x.n else x.n - 1 end)".formatted(DEPTH)),
                ID.formatted(kind, "(x.n - 1)"),
                (h2 ? "system_range(1, %d)" : "generate_series(1, %d)").formatted(count)));
  }

  @Override
  public String id() {
    return "vendor-threads";
  }

  @Override
  public List<TableDescription> describe() {
    return List.of(
        table("thread_letter")
            .school("school_id")
            .keeps(new Purpose("threads"), "ent-account", UNLINK)
            .subject("author", IDENTITY)
            .notPersonal("technical key", "tenant", "id", "school_id", "answers", "follows")
            .build());
  }
}
