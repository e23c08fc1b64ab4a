package io.entsdk.messaging.internal.post;

import static io.entsdk.core.personal.DataCategory.CORRESPONDENCE;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.TeamId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps who sees a thread, and from which place to which, within one unit of work. */
final class JpaMembers {

  private static final String PRESENT =
      """
      select m.person_id, m.team_id from ent_messaging_space_member m
      where m.tenant = cast(?1 as int) and m.space_id = cast(?2 as uuid) and m.left_seq is null
        and %s
      order by m.joined_seq, m.person_id"""
          .formatted(shown("m.person_id", CORRESPONDENCE));

  private static final String LEAVE =
      """
      update ent_messaging_space_member set left_seq = cast(?3 as int)
      where tenant = cast(?1 as int) and space_id = cast(?2 as uuid) and left_seq is null
        and person_id in (select given.id from unnest(%s) as given (id))""";

  private final Unit unit;
  private final int tenant;

  JpaMembers(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Is somebody who sees a thread, for a team or as oneself. */
  record Member(PersonId person, @Nullable TeamId team) {

    /** Return the id of whom the others see: the team, or the person. */
    UUID seenAs() {
      return team == null ? person.value() : team.value();
    }
  }

  /** Return who sees what is said in {@code thread} from now on. */
  List<Member> of(ThreadId thread) {
    return unit.rows(PRESENT, tenant, thread.value()).stream()
        .map(
            row ->
                new Member(
                    new PersonId(row.uuid(0)), row.isNull(1) ? null : new TeamId(row.uuid(1))))
        .toList();
  }

  /** Show {@code members} the thread from the place {@code seq} on, that one included. */
  void join(ThreadId thread, int seq, List<Member> members) {
    unit.insertAll(
        "ent_messaging_space_member",
        List.of(
            Column.integer("tenant", one -> tenant),
            Column.uuid("space_id", one -> thread.value()),
            Column.uuid("person_id", one -> one.person().value()),
            Column.integer("joined_seq", one -> seq),
            Column.uuid("team_id", JpaMembers::team)),
        members);
  }

  private static @Nullable UUID team(Member member) {
    TeamId team = member.team();
    return team == null ? null : team.value();
  }

  /** Show {@code people} nothing of the thread from the place {@code seq} on. */
  void leave(ThreadId thread, int seq, Collection<PersonId> people) {
    if (!people.isEmpty()) {
      unit.update(
          LEAVE.formatted(unit.dialect().arrayOf(ColumnType.UUID, 4)),
          tenant,
          thread.value(),
          seq,
          ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList()));
    }
  }
}
