package io.entsdk.privacy.internal.request;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.request.ErasureGround;
import io.entsdk.privacy.request.ExtensionReason;
import io.entsdk.privacy.request.FiledRequest;
import io.entsdk.privacy.request.RefusalReason;
import io.entsdk.privacy.request.RequestChannel;
import io.entsdk.privacy.request.RequestId;
import io.entsdk.privacy.request.RequestState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists the requests of a school in one statement: the one that is due first leads. */
record RequestPages(Unit unit, SchoolId school, boolean open) {

  static final String SELECT =
      """
      select r.id, r.school_id, r.person_id, r.ground, r.channel, r.asked_by, r.asked_on, r.due_on,
        r.extended, r.outcome, r.refusal, r.erasure_id, e.state
      from ent_privacy_request r
      left join ent_privacy_erasure e on e.tenant = r.tenant and e.id = r.erasure_id""";

  private static final String PAGE =
      SELECT
          + """
             where r.tenant = cast(?1 as int) and r.school_id = cast(?2 as uuid)
              and (r.due_on, r.id) > (cast(?3 as date), cast(?4 as uuid))%s
            order by r.due_on, r.id fetch first %d rows only""";

  private static final String OPEN = " and r.outcome is null and e.state <> 'CERTIFIED'";

  private static final List<String> BEGINNING =
      List.of(LocalDate.EPOCH.minusYears(1_900).toString(), new UUID(0, 0).toString());

  Page<FiledRequest> page(PageRequest asked) {
    CursorSeal seal =
        new CursorSeal(unit.tenant(), "erasure-requests/" + school + (open ? "/open" : ""));
    List<String> after = asked.cursor().map(seal::open).orElse(BEGINNING);
    List<FiledRequest> found =
        unit
            .rows(
                readsAll(KEEPING, PAGE.formatted(open ? OPEN : "", asked.limit() + 1)),
                unit.tenantId().value(),
                school.value(),
                LocalDate.parse(after.get(0)),
                UUID.fromString(after.get(1)))
            .stream()
            .map(RequestPages::request)
            .toList();
    if (found.size() <= asked.limit()) {
      return new Page<>(found, null);
    }
    FiledRequest last = found.get(asked.limit() - 1);
    return new Page<>(
        found.subList(0, asked.limit()), seal.after(last.dueOn().toString(), last.id().toString()));
  }

  static FiledRequest request(Row row) {
    return new FiledRequest(
        new RequestId(row.uuid(0)),
        new SchoolId(row.uuid(1)),
        person(row, 2),
        ErasureGround.valueOf(row.text(3)),
        RequestChannel.valueOf(row.text(4)),
        person(row, 5),
        row.date(6),
        row.date(7),
        text(row, 8).map(ExtensionReason::valueOf),
        state(row),
        text(row, 10).map(RefusalReason::valueOf),
        row.isNull(11) ? Optional.empty() : Optional.of(new ErasureId(row.uuid(11))));
  }

  /** An erasure of one person that is certified has taken the person's id from here, or nothing. */
  private static RequestState state(Row row) {
    return text(row, 9)
        .map(RequestState::valueOf)
        .orElseGet(
            () ->
                switch (ErasureState.valueOf(row.text(12))) {
                  case PLANNED -> RequestState.PLANNED;
                  case APPROVED, RUNNING -> RequestState.UNDER_WAY;
                  case CANCELLED -> RequestState.CALLED_OFF;
                  case CERTIFIED -> row.isNull(2) ? RequestState.ERASED : RequestState.STAYED;
                });
  }

  private static Optional<PersonId> person(Row row, int column) {
    return row.isNull(column) ? Optional.empty() : Optional.of(new PersonId(row.uuid(column)));
  }

  private static Optional<String> text(Row row, int column) {
    return row.isNull(column) ? Optional.empty() : Optional.of(row.text(column));
  }
}
