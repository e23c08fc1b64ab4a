package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.ThreadId;
import java.util.List;

/** Finds whether staff see a thread, within one unit of work. */
public record Supervisors(Unit unit) {

  private static final String SEE_IT =
      readsAll(
          DECIDING,
          """
          select m.person_id from ent_messaging_space_member m
          where m.tenant = cast(?1 as int) and m.space_id = cast(?2 as uuid)
            and m.left_seq is null""");

  /** Tell whether staff of {@code school} other than {@code author} see {@code thread} now. */
  public boolean isAnyPresent(ThreadId thread, SchoolId school, PersonId author) {
    List<PersonId> members =
        unit.rows(SEE_IT, unit.tenantId().value(), thread.value()).stream()
            .map(row -> new PersonId(row.uuid(0)))
            .filter(one -> !one.equals(author))
            .toList();
    Situation situation = new SituationLoader(unit).of(members);
    return members.stream().anyMatch(one -> situation.worksIn(one, school));
  }
}
