package io.entsdk.messaging.internal.answer;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.AnswerSql;
import io.entsdk.messaging.item.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds and reads what guardians have answered, within one unit of work; none is ever changed. */
final class JpaAnswers {

  /** The last answer of each guardian since the item began to ask what it asks now. */
  private static final String STANDING =
      """
      select %s, a.organisation_id, %s, a.answer
      from unnest(%%s) as given (id)
      join ent_messaging_item i on i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid)
      join ent_messaging_answer a on a.tenant = i.tenant and a.item_id = i.id
        and a.child_id = given.id and a.revision >= i.asked_from
      where %s and %s and %s"""
          .formatted(
              IdentitySql.personOf("a.child_id"),
              IdentitySql.personOf("a.person_id"),
              shown("a.person_id", ANSWER),
              shown("a.child_id", ANSWER),
              AnswerSql.isLast());

  /** A version that still counts is found by its fingerprint. */
  private static final String VERSION =
      readsAll(
          CARRYING_ON,
          """
          select r.n from ent_messaging_item i
          join ent_messaging_revision r on r.tenant = i.tenant and r.item_id = i.id
            and r.n >= i.asked_from
          where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid)
            and r.hash = cast(?3 as varchar)""");

  private static final String HASH =
      readsAll(
          CARRYING_ON,
          """
          select r.hash from ent_messaging_item i
          join ent_messaging_revision r on r.tenant = i.tenant and r.item_id = i.id
            and r.n = i.revision
          where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid)""");

  private static final String ONLINE =
      """
      select max(a.answered_at) from ent_messaging_item i
      join ent_messaging_answer a on a.tenant = i.tenant and a.item_id = i.id
        and a.revision >= i.asked_from and a.method = 'ONLINE'
      where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid)
        and a.child_id = cast(?3 as uuid) and %s = cast(?4 as uuid)
        and a.answered_at >= cast(?5 as bigint) and %s"""
          .formatted(AnswerSql.guardian("a"), shown("a.person_id", ANSWER));

  private final Unit unit;
  private final int tenant;

  JpaAnswers(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /**
   * Return what each guardian has answered for each of {@code children}, given by every id, by the
   * ids that stand for them.
   */
  Map<PersonId, Map<Guardian, Answer>> standing(ItemId item, List<PersonId> children) {
    Map<PersonId, Map<Guardian, Answer>> answers = new HashMap<>();
    String sql = STANDING.formatted(unit.dialect().arrayOf(ColumnType.UUID, 3));
    Object given = ColumnType.UUID.toParameter(children.stream().map(PersonId::value).toList());
    for (Row row : unit.rows(sql, tenant, item.value(), given)) {
      answers
          .computeIfAbsent(new PersonId(row.uuid(0)), any -> new HashMap<>())
          .put(guardian(row), Answer.valueOf(row.text(3)));
    }
    return answers;
  }

  private static Guardian guardian(Row row) {
    return row.isNull(1)
        ? Guardian.of(new PersonId(row.uuid(2)))
        : Guardian.of(new OrganisationId(row.uuid(1)));
  }

  /** Return the number of the version with this fingerprint, if answers to it still count. */
  Optional<Integer> version(ItemId item, String hash) {
    return unit.rows(VERSION, tenant, item.value(), hash).stream()
        .map(row -> row.integer(0))
        .findFirst();
  }

  /** Return the fingerprint of the version that is shown now. */
  String currentHash(ItemId item) {
    return unit.rows(HASH, tenant, item.value()).get(0).text(0);
  }

  /** Return when a guardian has last answered online after {@code day}, if so. */
  Optional<Instant> onlineSince(Demand demand, PersonId child, Guardian guardian, LocalDate day) {
    Instant after = day.plusDays(1).atStartOfDay(demand.zone()).toInstant();
    Row row =
        unit.rows(
                ONLINE,
                tenant,
                demand.item().value(),
                child.value(),
                guardian.id(),
                Micros.of(after))
            .get(0);
    return row.isNull(0) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(0)));
  }

  void add(ItemId item, int revision, String hash, GivenAnswer given) {
    UUID id = unit.newId();
    List<Column<GivenAnswer>> columns =
        List.of(
            Column.integer("tenant", one -> tenant),
            Column.uuid("id", one -> id),
            Column.uuid("item_id", one -> item.value()),
            Column.uuid("child_id", one -> one.child().value()),
            Column.uuid("person_id", one -> value(one.by())),
            Column.uuid("organisation_id", one -> organisation(one.as())),
            Column.integer("revision", one -> revision),
            Column.text("revision_hash", one -> hash),
            Column.text("answer", one -> one.answer().name()),
            Column.text("method", one -> one.method().name()),
            Column.date("given_on", GivenAnswer::givenOn),
            Column.bigint("answered_at", one -> Micros.of(unit.now())),
            Column.uuid("recorded_by", one -> value(one.recorder())));
    unit.insertAll("ent_messaging_answer", columns, List.of(given));
  }

  private static @Nullable UUID value(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private static @Nullable UUID organisation(Guardian guardian) {
    return guardian.person().isPresent() ? null : guardian.id();
  }
}
