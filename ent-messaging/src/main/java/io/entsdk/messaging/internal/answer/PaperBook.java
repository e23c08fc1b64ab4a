package io.entsdk.messaging.internal.answer;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps who wants paper, and who of the school has noted it, within one unit of work. */
public record PaperBook(Unit unit) {

  private static final String AMONG =
      """
      select own.id, p.asked_at, p.by_school, p.noted_by from (%s) as own (id, each_id)
      join ent_messaging_paper p on p.tenant = cast(?1 as int) and p.person_id = own.each_id
      where %s order by p.asked_at"""
          .formatted("%s", shown("p.person_id", ANSWER));

  private static final String FORGET =
      """
      delete from ent_messaging_paper
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid) and %s"""
          .formatted(notHeld("ent_messaging_paper.person_id"));

  /** The word of the family is its own: a school takes back what a school has noted. */
  private static final String LIFT = FORGET + " and by_school";

  /** States since when somebody wants paper, and whether the school said so, by whom. */
  record Wish(Instant since, boolean bySchool, Optional<PersonId> notedBy) {}

  /** Let {@code person} have paper, or no longer, as the person has said. */
  public void prefer(PersonId person, boolean wanted) {
    unit.update(FORGET, unit.tenantId().value(), person.value());
    if (wanted) {
      add(person, false, null);
    }
  }

  /** Note for {@code person} what was said to {@code recorder}; the person's own word stays. */
  void note(PersonId person, boolean wanted, @Nullable PersonId recorder) {
    if (wanted) {
      add(person, true, recorder);
    } else {
      unit.update(LIFT, unit.tenantId().value(), person.value());
    }
  }

  private void add(PersonId person, boolean bySchool, @Nullable PersonId recorder) {
    List<Column<PersonId>> columns =
        List.of(
            Column.integer("tenant", one -> unit.tenantId().value()),
            Column.uuid("person_id", PersonId::value),
            Column.bigint("asked_at", one -> Micros.of(unit.now())),
            Column.flag("by_school", one -> bySchool),
            Column.uuid("noted_by", one -> recorder == null ? null : recorder.value()));
    unit.insertAbsent(
        "ent_messaging_paper", columns, List.of("tenant", "person_id"), List.of(person));
  }

  /** Return those of {@code people} who want paper, each with the first wish under any id. */
  Map<PersonId, Wish> among(Set<PersonId> people) {
    String given =
        "select id from unnest(" + unit.dialect().arrayOf(ColumnType.UUID, 2) + ") as g (id)";
    Map<PersonId, Wish> wishes = new HashMap<>();
    unit.rows(
            AMONG.formatted(IdentitySql.membersOf(given)),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList()))
        .forEach(row -> wishes.putIfAbsent(new PersonId(row.uuid(0)), wish(row)));
    return wishes;
  }

  private static Wish wish(Row row) {
    return new Wish(
        Micros.instant(row.bigint(1)),
        row.flag(2),
        row.isNull(3) ? Optional.empty() : Optional.of(new PersonId(row.uuid(3))));
  }
}
