package io.entsdk.messaging.internal.answer;

import static io.entsdk.core.personal.DataCategory.ANSWER;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.Actor;
import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingReads;
import io.entsdk.messaging.internal.item.AnswerSql;
import io.entsdk.messaging.item.AnswerMethod;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.NotedAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads back what the school has noted on paper or by word, within one unit of work. */
public record NotedAnswers(Unit unit, Actor actor) {

  private static final String NOTED =
      """
      select %s, a.organisation_id, %s, a.answer, a.method, a.given_on, a.recorded_by,
        a.answered_at, (case when a.revision >= i.asked_from and %s then true else false end)
      from ent_messaging_item i
      join ent_messaging_answer a on a.tenant = i.tenant and a.item_id = i.id
        and a.method <> 'ONLINE'
      where i.tenant = cast(?1 as int) and i.id = cast(?2 as uuid) and %s and %s
      order by a.answered_at, a.id"""
          .formatted(
              IdentitySql.personOf("a.child_id"),
              IdentitySql.personOf("a.person_id"),
              AnswerSql.isLast(),
              shown("a.person_id", ANSWER),
              shown("a.child_id", ANSWER));

  /** Return them in the order in which they were noted; that it was read is recorded. */
  public List<NotedAnswer> of(ItemId item) {
    return StaffSide.of(unit, item)
        .addressed()
        .requireRead(new AccessCheck(unit), actor, MessagingReads.ACKNOWLEDGEMENTS)
        .of(() -> read(item), NotedAnswers::shownIn);
  }

  private List<NotedAnswer> read(ItemId item) {
    return unit.rows(NOTED, unit.tenantId().value(), item.value()).stream()
        .map(NotedAnswers::noted)
        .toList();
  }

  private static NotedAnswer noted(Row row) {
    return new NotedAnswer(
        new PersonId(row.uuid(0)),
        row.isNull(1)
            ? Guardian.of(new PersonId(row.uuid(2)))
            : Guardian.of(new OrganisationId(row.uuid(1))),
        Answer.valueOf(row.text(3)),
        AnswerMethod.valueOf(row.text(4)),
        row.date(5),
        row.isNull(6) ? Optional.empty() : Optional.of(new PersonId(row.uuid(6))),
        Micros.instant(row.bigint(7)),
        row.flag(8));
  }

  /** Whoever reads who answered for which child has seen the child and the guardian. */
  private static Set<PersonId> shownIn(List<NotedAnswer> noted) {
    return noted.stream()
        .flatMap(one -> Stream.concat(Stream.of(one.child()), one.guardian().person().stream()))
        .collect(Collectors.toSet());
  }
}
