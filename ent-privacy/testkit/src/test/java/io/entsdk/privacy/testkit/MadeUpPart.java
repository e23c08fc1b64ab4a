package io.entsdk.privacy.testkit;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.personal.DataCategory.TRACE;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.REDACT;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.TableBuilder;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.testkit.Ent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A part of three to eight tables that nobody has thought of: rows that belong to somebody, records
 * that several share and that stay without whoever wrote them, rows that refer to others of the
 * same table, keys that lead from one table to an earlier one, and lines and notes on lines that
 * name nobody, for they are part of other rows.
 */
final class MadeUpPart implements PersonalDataSource {

  private static final Purpose PURPOSE = new Purpose("made-up");
  private static final String RULE = "ent-account";

  private final List<TableDescription> tables = new ArrayList<>();
  private final List<String> ddl = new ArrayList<>();
  private final List<String> joining = new ArrayList<>();
  private final List<Integer> shared = new ArrayList<>();

  MadeUpPart(Random chance) {
    int count = chance.nextInt(3, 9);
    for (int i = 0; i < count; i++) {
      boolean isShared = i == 0 || chance.nextInt(3) == 0;
      add(i, isShared, chance);
      if (isShared) {
        shared.add(i);
      }
    }
  }

  private void add(int number, boolean isShared, Random chance) {
    String table = "made_" + number;
    List<String> columns =
        new ArrayList<>(
            List.of("tenant int not null", "id uuid not null", "primary key (tenant, id)"));
    TableBuilder builder =
        TableDescription.table(table).notPersonal("technical key", "tenant", "id");
    ErasureMethod effect = isShared ? UNLINK : DELETE_ROW;
    columns.add("owner uuid" + (isShared ? "" : " not null"));
    columns.add("words varchar(200)");
    builder.keeps(PURPOSE, RULE, effect).subject("owner", TRACE);
    builder.keeps(PURPOSE, RULE, isShared ? REDACT : DELETE_ROW).personal(CORRESPONDENCE, "words");
    if (chance.nextBoolean()) {
      columns.add("seen_by uuid");
      columns.add("seen varchar(200)");
      builder.keeps(PURPOSE, RULE, UNLINK).subject("seen_by", TRACE);
      builder.keeps(PURPOSE, RULE, REDACT).about("seen_by").withheld(TRACE, "seen");
    }
    if (chance.nextBoolean()) {
      builder.toldToGuardians();
    }
    if (!isShared && chance.nextBoolean()) {
      refer(builder, columns, table, table, "next uuid");
      joining.add(
          "update %1$s a set next = (select min(b.id) from %1$s b where b.tenant = a.tenant and b.owner = a.owner and b.id > a.id) where not exists (select 1 from %1$s c where c.tenant = a.tenant and c.owner = a.owner and c.id < a.id)"
              .formatted(table));
    }
    if (number > 0 && chance.nextInt(3) > 0) {
      int above = chance.nextInt(number);
      refer(builder, columns, table, "made_" + above, "up uuid not null");
      if (shared.contains(above)) {
        joining.add("update %s set up = (select min(id) from made_%d)".formatted(table, above));
      }
    }
    tables.add(builder.build());
    ddl.add("create table %s (%s)".formatted(table, String.join(", ", columns)));
    ddl.add("create index %1$s_of on %1$s (tenant, owner)".formatted(table));
    if (chance.nextBoolean()) {
      ErasureMethod below = isShared && chance.nextBoolean() ? UNLINK : DELETE_ROW;
      parts(table + "_line", table, "id", below, chance);
      if (chance.nextBoolean()) {
        ErasureMethod deepest = below == UNLINK && chance.nextBoolean() ? REDACT : DELETE_ROW;
        parts(table + "_note", table + "_line", "of_row, n", deepest, chance);
      }
    }
  }

  /** Let rows be part of those of {@code whole}, and name whom these lead to nowhere. */
  private void parts(String table, String whole, String key, ErasureMethod effect, Random chance) {
    boolean isDeep = key.contains(",");
    String[] refers = isDeep ? new String[] {"of_row", "of_n"} : new String[] {"of_row"};
    TableBuilder builder =
        TableDescription.table(table)
            .key(KeyType.UUID, "of_row")
            .key(KeyType.INT, isDeep ? "of_n" : "n")
            .notPersonal("technical key", "tenant", "of_row", isDeep ? "of_n" : "n")
            .keeps(PURPOSE, RULE, effect)
            .subjectOf(whole, refers)
            .keeps(PURPOSE, RULE, effect == DELETE_ROW ? DELETE_ROW : REDACT)
            .personal(CORRESPONDENCE, "words");
    if (chance.nextBoolean()) {
      builder.toldToGuardians();
    }
    tables.add(builder.build());
    ddl.add(
        "create table %1$s (tenant int not null, of_row uuid not null, %2$s int not null, words varchar(200), primary key (tenant, of_row, %2$s), foreign key (tenant, %3$s) references %4$s (tenant, %5$s))"
            .formatted(table, isDeep ? "of_n" : "n", String.join(", ", refers), whole, key));
  }

  private static void refer(
      TableBuilder builder, List<String> columns, String table, String parent, String column) {
    String name = column.substring(0, column.indexOf(' '));
    columns.add(column);
    columns.add("foreign key (tenant, %s) references %s (tenant, id)".formatted(name, parent));
    builder
        .parent(parent, name)
        .notPersonal("leads to a row of " + parent + " from " + table, name);
  }

  void create(Ent ent) {
    ddl.forEach(sql -> Jdbc.execute(ent, sql));
  }

  /** Let rows share records, and refer to the next of their own owner. */
  void join(Ent ent) {
    joining.forEach(sql -> Jdbc.execute(ent, sql));
  }

  @Override
  public String id() {
    return "vendor-made-up";
  }

  @Override
  public List<TableDescription> describe() {
    return tables;
  }

  @Override
  public String toString() {
    return String.join("\n", ddl) + "\n" + String.join("\n", joining);
  }
}
