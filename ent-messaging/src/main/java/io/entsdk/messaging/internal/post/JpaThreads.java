package io.entsdk.messaging.internal.post;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ThreadId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the heads of threads, which give items their places, within one unit of work. */
final class JpaThreads {

  private static final String LOCK =
      """
      select s.last_seq from ent_messaging_space s
      where s.tenant = cast(?1 as int) and s.id = cast(?2 as uuid) for update""";

  private static final String GO_ON =
      """
      update ent_messaging_space set last_seq = cast(?3 as int)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private static final String ASIDE =
      """
      select s.id from ent_messaging_space s
      where s.tenant = cast(?1 as int) and s.about_id = cast(?2 as uuid)
        and s.aside_id = cast(?3 as uuid)""";

  private static final String OPENER =
      """
      select s.opened_by from ent_messaging_space s
      where s.tenant = cast(?1 as int) and s.id = cast(?2 as uuid)""";

  private final Unit unit;
  private final int tenant;

  JpaThreads(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /**
   * Is a thread that is about to begin.
   *
   * @param about what is answered in it to one person alone
   */
  record Beginning(SchoolId school, PersonId by, @Nullable ItemId about) {

    private @Nullable UUID aboutId() {
      return about == null ? null : about.value();
    }

    private @Nullable UUID asideId() {
      return about == null ? null : by.value();
    }
  }

  /** Begin a thread whose first place is taken. */
  ThreadId begin(Beginning beginning) {
    ThreadId id = new ThreadId(unit.newId());
    List<Column<Beginning>> columns =
        List.of(
            Column.integer("tenant", one -> tenant),
            Column.uuid("id", one -> id.value()),
            Column.uuid("school_id", one -> one.school().value()),
            Column.uuid("opened_by", one -> one.by().value()),
            Column.bigint("opened_at", one -> Micros.of(unit.now())),
            Column.integer("last_seq", one -> 1),
            Column.uuid("about_id", Beginning::aboutId),
            Column.uuid("aside_id", Beginning::asideId));
    unit.insertAll("ent_messaging_space", columns, List.of(beginning));
    return id;
  }

  /** Take the next place of {@code thread}; others wait for theirs until this unit ends. */
  int next(ThreadId thread) {
    int seq = lock(thread) + 1;
    unit.update(GO_ON, tenant, thread.value(), seq);
    return seq;
  }

  /** Keep others from taking a place until this unit ends, and return the last one taken. */
  int lock(ThreadId thread) {
    return rows(LOCK, thread.value()).get(0).integer(0);
  }

  /** Return the thread in which {@code person} has answered {@code item} to its author alone. */
  Optional<ThreadId> findAside(ItemId item, PersonId person) {
    return rows(ASIDE, item.value(), person.value()).stream()
        .map(row -> new ThreadId(row.uuid(0)))
        .findFirst();
  }

  /** Return who began {@code thread}; nobody any more, once that person was erased. */
  Optional<PersonId> opener(ThreadId thread) {
    return rows(OPENER, thread.value()).stream()
        .filter(row -> !row.isNull(0))
        .map(row -> new PersonId(row.uuid(0)))
        .findFirst();
  }

  private List<Row> rows(String sql, UUID... ids) {
    Object[] parameters = new Object[ids.length + 1];
    parameters[0] = tenant;
    System.arraycopy(ids, 0, parameters, 1, ids.length);
    return unit.rows(readsAll(CARRYING_ON, sql), parameters);
  }
}
