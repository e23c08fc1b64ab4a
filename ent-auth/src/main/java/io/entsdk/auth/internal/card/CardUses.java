package io.entsdk.auth.internal.card;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.internal.window.WindowSql;
import io.entsdk.auth.pupil.CardUse;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads when the cards of pupils were last used, from the sessions of the last days. What is opened
 * at home or with words says nothing of a card, and is none of a teacher's business.
 */
public final class CardUses {

  private final Unit unit;

  public CardUses(Unit unit) {
    this.unit = unit;
  }

  /** Return one line for each of {@code pupils}, in their order. */
  public List<CardUse> of(List<Person> pupils) {
    Map<PersonId, CardUse> used =
        rows(pupils).stream()
            .map(CardUses::use)
            .collect(Collectors.toMap(CardUse::pupil, Function.identity()));
    return pupils.stream()
        .map(one -> used.getOrDefault(one.id(), CardUse.never(one.id())))
        .toList();
  }

  private static CardUse use(Row row) {
    return new CardUse(
        new PersonId(row.uuid(0)), Micros.instant(row.bigint(1)), (int) row.bigint(2));
  }

  private List<Row> rows(List<Person> pupils) {
    long now = Micros.of(unit.now());
    String given =
        "select id from unnest(" + unit.dialect().arrayOf(ColumnType.UUID, 3) + ") as g (id)";
    return unit.rows(
        """
        select own.id, max(s.started_at),
          count(distinct case when s.ended_at is null and s.ends_at > cast(?2 as bigint)
            and s.seen_at + s.idle_micros > cast(?2 as bigint)
            and s.epoch = coalesce((select e.epoch from ent_auth_epoch e
              where e.tenant = s.tenant and e.person_id = s.person_id), 0)
            and (s.window_id is null or exists (select 1 from ent_auth_window w
              where w.tenant = s.tenant and w.id = s.window_id and %s))
            then s.device_hash end)
        from (%s) as own (id, each_id)
        join ent_auth_session s on s.tenant = cast(?1 as int) and s.person_id = own.each_id
        where s.assurance in ('%s', '%s') and %s group by own.id"""
            .formatted(
                WindowSql.open("w", 2),
                IdentitySql.membersOf(given),
                Assurance.CARD,
                Assurance.CARD_AND_PICTURES,
                shown("s.person_id", CONNECTION)),
        unit.tenantId().value(),
        now,
        ColumnType.UUID.toParameter(pupils.stream().map(one -> one.id().value()).toList()));
  }
}
