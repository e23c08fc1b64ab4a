package io.entsdk.messaging.internal.item;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.OwnAnswers.Answer;
import io.entsdk.messaging.internal.reach.OwnChildren;
import io.entsdk.messaging.item.Acknowledgement;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.ItemId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds and reads acknowledgements, within one unit of work; none is ever changed. */
public final class JpaAcknowledgements {

  private static final String PERSON_SHOWN = shown("c.person_id", ANSWER);
  private static final String CHILD_SHOWN = shown("c.child_id", ANSWER);

  /**
   * What the person has answered, under any id; of an organisation, also what another agent has.
   */
  private static final String OWN =
      """
      select c.item_id, c.child_id, a.acknowledged_at, a.person_id, i.asked
      from ent_messaging_item i
      join ent_messaging_delivery_child c on c.tenant = i.tenant and c.item_id = i.id
        and c.person_id = cast(?2 as uuid) and %2$s and %3$s
      left join ent_messaging_acknowledgement a on a.tenant = c.tenant and a.item_id = c.item_id
        and a.person_id = c.person_id and a.child_id = c.child_id and a.revision >= i.asked_from
      where i.tenant = cast(?1 as int) and %1$s
      union all
      select c.item_id, c.child_id, a.acknowledged_at, a.person_id, i.asked
      from ent_messaging_item i
      join ent_messaging_delivery_child c on c.tenant = i.tenant and c.item_id = i.id
        and c.person_id = cast(?2 as uuid) and c.organisation_id is not null and %2$s and %3$s
      join ent_messaging_delivery_child h on h.tenant = c.tenant and h.item_id = c.item_id
        and h.child_id = c.child_id and h.organisation_id = c.organisation_id and %4$s
      join ent_messaging_acknowledgement a on a.tenant = h.tenant and a.item_id = h.item_id
        and a.person_id = h.person_id and a.child_id = h.child_id and a.revision >= i.asked_from
      where i.tenant = cast(?1 as int) and %1$s and i.asked <> 'NOTHING'
      union all
      select c.item_id, c.child_id, a.acknowledged_at, a.person_id, i.asked
      from ent_messaging_item i
      join ent_messaging_delivery_child c on c.tenant = i.tenant and c.item_id = i.id
        and c.person_id = cast(?2 as uuid) and %2$s and %3$s
      %5$s join ent_messaging_acknowledgement a on a.tenant = c.tenant and a.item_id = c.item_id
        and a.person_id = other.person_id and a.child_id = c.child_id and a.revision >= i.asked_from
      where i.tenant = cast(?1 as int) and %1$s and i.asked <> 'NOTHING'
      union all
      select c.item_id, c.child_id, a.answered_at, a.person_id, i.asked
      from ent_messaging_item i
      join ent_messaging_delivery_child c on c.tenant = i.tenant and c.item_id = i.id
        and c.person_id = cast(?2 as uuid) and %2$s and %3$s
      join ent_messaging_answer a on a.tenant = c.tenant and a.item_id = c.item_id
        and a.child_id = c.child_id and a.revision >= i.asked_from and a.answer <> 'NONE'
        and %6$s
      where i.tenant = cast(?1 as int) and %1$s and i.asked <> 'NOTHING'""";

  private static final String ALL =
      """
      select %s, %s, a.acknowledged_at, c.organisation_id
      from ent_messaging_item i
      join ent_messaging_delivery_child c on c.tenant = i.tenant and c.item_id = i.id
      left join ent_messaging_acknowledgement a on a.tenant = c.tenant and a.item_id = c.item_id
        and a.person_id = c.person_id and a.child_id = c.child_id and a.revision >= i.asked_from
      where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid) and %s and %s"""
          .formatted(
              IdentitySql.personOf("c.person_id"),
              IdentitySql.personOf("c.child_id"),
              PERSON_SHOWN,
              CHILD_SHOWN);

  private final Unit unit;
  private final int tenant;

  public JpaAcknowledgements(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /**
   * Return what is answered to {@code items} for the children of whom {@code person} is told, by
   * the person or for the same organisation.
   *
   * @param own the children of the person, with what the person may do for each
   */
  OwnAnswers of(PersonId person, OwnChildren own, List<ItemId> items) {
    Set<PersonId> told = own.told();
    if (told.isEmpty() || items.isEmpty()) {
      return OwnAnswers.of(List.of());
    }
    Map<Asked, Set<PersonId>> answering = new EnumMap<>(Asked.class);
    List<Row> rows =
        unit.rows(
            OWN.formatted(
                unit.dialect().among("i.id", 3),
                PERSON_SHOWN,
                CHILD_SHOWN,
                shown("h.person_id", ANSWER),
                IdentitySql.others("c.person_id", "other"),
                AnswerSql.standsOf("c")),
            tenant,
            person.value(),
            ColumnType.UUID.toParameter(items.stream().map(ItemId::value).toList()));
    return OwnAnswers.of(
        rows.stream()
            .map(
                row ->
                    answer(
                        row,
                        answering.computeIfAbsent(
                            Asked.valueOf(row.text(4)), asked -> own.over(asked.needs()))))
            .filter(answer -> told.contains(answer.child()))
            .toList());
  }

  private static Answer answer(Row row, Set<PersonId> answering) {
    PersonId child = new PersonId(row.uuid(1));
    return new Answer(
        new ItemId(row.uuid(0)),
        child,
        answering.contains(child),
        at(row),
        row.isNull(3) ? Optional.empty() : Optional.of(new PersonId(row.uuid(3))));
  }

  /** Return each person whom {@code item} was delivered to, with each child and the answer. */
  public List<Receipt> allOf(ItemId item) {
    return unit.rows(ALL, tenant, item.value()).stream()
        .map(
            row ->
                new Receipt(
                    new PersonId(row.uuid(0)),
                    new PersonId(row.uuid(1)),
                    row.isNull(3)
                        ? Guardian.of(new PersonId(row.uuid(0)))
                        : Guardian.of(new OrganisationId(row.uuid(3))),
                    at(row)))
        .toList();
  }

  /** Add {@code given}, to the version numbered {@code revision}. */
  public void add(List<Acknowledgement> given, int revision) {
    unit.insertAll(
        "ent_messaging_acknowledgement",
        List.of(
            Column.integer("tenant", one -> tenant),
            Column.uuid("item_id", one -> one.item().value()),
            Column.uuid("person_id", one -> one.person().value()),
            Column.uuid("child_id", one -> one.child().value()),
            Column.integer("revision", one -> revision),
            Column.text("revision_hash", Acknowledgement::revision),
            Column.bigint("acknowledged_at", one -> Micros.of(one.at()))),
        given);
  }

  private static Optional<Instant> at(Row row) {
    return row.isNull(2) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(2)));
  }

  /**
   * Holds that a person was reached because of a child, as which guardian, and when the person has
   * answered.
   */
  public record Receipt(PersonId person, PersonId child, Guardian guardian, Optional<Instant> at) {}
}
