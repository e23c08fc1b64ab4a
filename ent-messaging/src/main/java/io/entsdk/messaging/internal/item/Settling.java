package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.groupingBy;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.kind.KindDescriptor;
import io.entsdk.messaging.internal.kind.Kinds;
import io.entsdk.messaging.internal.reach.Rechecking;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides once more about what has waited for one reader, when it may first be shown: whoever looks
 * first settles it, so no job has to run. What its author may not write any more is taken back;
 * what an incident or a measure keeps back goes on waiting. One statement where nothing is due.
 */
final class Settling {

  /** What a single look settles at most; the next one goes on. */
  private static final int AT_ONCE = 500;

  private static final Set<ReachRule> PASSING =
      Set.of(ReachRule.INCIDENT, ReachRule.MUTED, ReachRule.F7_SUSPENDED);

  private static final String DUE =
      """
      select d.item_id, i.author_id, i.school_id, i.kind, i.team_id, i.principal_id, d.reason
      from ent_messaging_delivery d
      join ent_messaging_item i on i.tenant = d.tenant and i.id = d.item_id
      where d.tenant = cast(?1 as int) and d.person_id = cast(?2 as uuid)
        and d.waits and d.withdrawn_at is null and d.release_at <= cast(?3 as bigint)
      order by d.release_at, d.item_id fetch first %d rows only"""
          .formatted(AT_ONCE);

  private static final String SHOW =
      """
      update ent_messaging_delivery set waits = false
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid) and waits
        and release_at <= cast(?4 as bigint)
        and item_id in (select given.id from unnest(%s) as given (id))""";

  private static final String TAKE_BACK =
      """
      update ent_messaging_delivery set withdrawn_at = cast(?4 as bigint)
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid) and waits
        and item_id in (select given.id from unnest(%s) as given (id))""";

  private enum Outcome {
    SHOW,
    KEEP,
    TAKE_BACK
  }

  private final Unit unit;
  private final PersonId reader;

  Settling(Unit unit, PersonId reader) {
    this.unit = unit;
    this.reader = reader;
  }

  void settle() {
    List<Row> due =
        unit.rows(
            readsAll(DECIDING, DUE),
            unit.tenantId().value(),
            reader.value(),
            Micros.of(unit.now()));
    if (due.isEmpty()) {
      return;
    }
    Rechecking again = new Rechecking(unit, reader, people(due));
    Map<Outcome, List<Row>> outcomes =
        due.stream().collect(groupingBy(row -> outcome(row, again, reader)));
    update(SHOW, outcomes.get(Outcome.SHOW));
    update(TAKE_BACK, outcomes.get(Outcome.TAKE_BACK));
  }

  private static Set<PersonId> people(List<Row> due) {
    Set<PersonId> people = new HashSet<>();
    for (Row row : due) {
      for (int column : new int[] {1, 5}) {
        if (!row.isNull(column)) {
          people.add(new PersonId(row.uuid(column)));
        }
      }
    }
    return people;
  }

  /**
   * What an erased author has said stays with those to whom it was addressed, and what a parent of
   * the class has announced as its teacher concerns the parent too.
   */
  private static Outcome outcome(Row row, Rechecking again, PersonId reader) {
    if (row.isNull(1) || row.uuid(1).equals(reader.value())) {
      return Outcome.SHOW;
    }
    PersonId author = new PersonId(row.uuid(1));
    SchoolId school = new SchoolId(row.uuid(2));
    KindDescriptor kind = Kinds.of(new ItemKind(row.text(3)));
    if (again.isKeptBack(author, school)) {
      return Outcome.KEEP;
    }
    @Nullable Principal principal = Told.principal(row, 4);
    return outcome(again.decide(author, school, principal, kind.contact()), row.text(6));
  }

  /**
   * @param reason the rule by which it was sent
   */
  private static Outcome outcome(ReachDecision decision, String reason) {
    if (!decision.isDenied() || Judging.isDelegated(decision, reason)) {
      return Outcome.SHOW;
    }
    return PASSING.contains(decision.decisive()) ? Outcome.KEEP : Outcome.TAKE_BACK;
  }

  private void update(String sql, @Nullable List<Row> rows) {
    if (rows == null) {
      return;
    }
    List<UUID> items = rows.stream().map(row -> row.uuid(0)).toList();
    unit.update(
        sql.formatted(unit.dialect().arrayOf(ColumnType.UUID, 3)),
        unit.tenantId().value(),
        reader.value(),
        ColumnType.UUID.toParameter(items),
        Micros.of(unit.now()));
  }
}
