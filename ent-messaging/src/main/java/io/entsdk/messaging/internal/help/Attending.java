package io.entsdk.messaging.internal.help;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.messaging.MessagingPermissions.SEE_CALLS;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.audit.RecordedRead;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.access.Reading;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.Purpose;
import io.entsdk.messaging.help.AdultPicture;
import io.entsdk.messaging.help.Call;
import io.entsdk.messaging.help.CallId;
import io.entsdk.messaging.internal.item.Persons;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Shows one adult the calls that it was asked by, and takes that it has seen them. */
public final class Attending {

  private static final RecordedRead READ =
      RecordedRead.confidential(SEE_CALLS, Purpose.SCHOOL_COMMUNICATION);

  private static final Duration SHOWN_FOR = Duration.ofDays(30);

  private static final String CALLS =
      """
      select c.id, c.child_id, p.first_name, p.last_name, c.school_id, c.picture, c.assurance,
        c.called_at, c.again_at, c.seen_at, c.seen_by
      from (%s) as me (id)
      join ent_messaging_call_adult a on a.tenant = cast(?1 as int) and a.person_id = me.id
      join ent_messaging_call c on c.tenant = a.tenant and c.id = a.call_id
      join ent_core_person p on p.tenant = c.tenant and p.id = c.child_id
      where a.tenant = cast(?1 as int)"""
          .formatted(IdentitySql.idsOf("select cast(?2 as uuid)"));

  private static final String LIST =
      CALLS
          + """
             and (c.seen_at is null or c.seen_at >= cast(?3 as bigint))
            order by case when c.seen_at is null then 0 else 1 end, c.again_at desc, c.id desc
            fetch first 100 rows only""";

  private static final String ONE = CALLS + " and c.id = cast(?3 as uuid)";

  private static final String SEE =
      """
      update ent_messaging_call
      set seen_at = cast(?3 as bigint), seen_by = cast(?4 as uuid), rise_at = null
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and seen_at is null""";

  private static final String TELL_NOBODY =
      """
      update ent_messaging_call_adult set tell_at = null
      where tenant = cast(?1 as int) and call_id = cast(?2 as uuid)""";

  private final Unit unit;
  private final Actor actor;
  private final PersonId adult;
  private final Reading reading;

  public Attending(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.adult = Persons.of(actor);
    this.reading = new AccessCheck(unit).requireRead(actor, READ, new Scope.OfPerson(adult));
  }

  /** Return what the adult was asked by, unseen calls first. */
  public List<Call> list() {
    return reading.of(
        () -> calls(LIST, Micros.of(unit.now().minus(SHOWN_FOR))),
        shown -> shown.stream().map(Call::child).toList());
  }

  /** Note that the adult has seen {@code call}. */
  public Call seen(CallId call) {
    one(call);
    int first =
        unit.update(
            SEE, unit.tenantId().value(), call.value(), Micros.of(unit.now()), adult.value());
    if (first == 1) {
      unit.update(TELL_NOBODY, unit.tenantId().value(), call.value());
      new AuditTrail(unit).record(AuditEntry.done(actor, "see-call-for-adult", call.value()));
    }
    return reading.of(() -> one(call), shown -> List.of(shown.child()));
  }

  private Call one(CallId call) {
    return calls(ONE, call.value()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Call", call));
  }

  /** Return those of the adult's calls in whose school the adult works still. */
  private List<Call> calls(String sql, Object parameter) {
    List<Call> asked =
        unit
            .rows(readsAll(CARRYING_ON, sql), unit.tenantId().value(), adult.value(), parameter)
            .stream()
            .map(Attending::call)
            .toList();
    Set<SchoolId> schools =
        new StaffRows(unit).worksIn(adult, asked.stream().map(Call::school).collect(toSet()));
    return asked.stream().filter(call -> schools.contains(call.school())).toList();
  }

  private static Call call(Row row) {
    boolean seen = !row.isNull(9);
    return new Call(
        new CallId(row.uuid(0)),
        new PersonId(row.uuid(1)),
        row.text(2) + " " + row.text(3),
        new SchoolId(row.uuid(4)),
        AdultPicture.valueOf(row.text(5)),
        Assurance.valueOf(row.text(6)),
        Micros.instant(row.bigint(7)),
        Micros.instant(row.bigint(8)),
        seen ? Micros.instant(row.bigint(9)) : null,
        seen ? JpaCalls.seenBy(row, 10) : null);
  }
}
