package io.entsdk.privacy.internal.request;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.request.ExtensionReason;
import io.entsdk.privacy.request.FiledRequest;
import io.entsdk.privacy.request.RequestId;
import io.entsdk.privacy.request.RequestState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps the register of requests, within one unit of work. */
final class JpaRequests {

  private static final String LOCK =
      readsAll(
          KEEPING,
          "select id from ent_privacy_request where tenant = cast(?1 as int) and id = cast(?2 as uuid) for update");

  private static final String ONE =
      readsAll(
          KEEPING,
          RequestPages.SELECT + " where r.tenant = cast(?1 as int) and r.id = cast(?2 as uuid)");

  /** What the same person has asked at the same school, and nobody has done or refused. */
  private static final String OPEN =
      """
      r.tenant = cast(?1 as int) and r.school_id = cast(?2 as uuid)
        and r.person_id in (select x.id from unnest(%s) as x (id)) and r.outcome is null
        and not exists (select 1 from ent_privacy_erasure e where e.tenant = r.tenant
          and e.id = r.erasure_id and e.state = 'CERTIFIED')""";

  private static final String EXTEND =
      """
      update ent_privacy_request set extended = cast(?3 as varchar), due_on = cast(?4 as date)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  private final Unit unit;
  private final int tenant;

  JpaRequests(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  FiledRequest get(RequestId id) {
    return unit.rows(ONE, tenant, id.value()).stream()
        .findFirst()
        .map(RequestPages::request)
        .orElseThrow(() -> new NotFoundException("Request", id));
  }

  /** Return the request, which nobody else changes until this unit ends. */
  FiledRequest lock(RequestId id) {
    unit.rows(LOCK, tenant, id.value());
    return get(id);
  }

  /** Return what the same person has asked first, as long as it is neither done nor refused. */
  Optional<FiledRequest> firstOpen(FiledRequest request, Collection<PersonId> ids) {
    String sql =
        readsAll(
            KEEPING,
            RequestPages.SELECT
                + " where "
                + open()
                + " order by r.due_on, r.id fetch first 1 rows only");
    return unit.rows(sql, tenant, request.school().value(), keys(ids)).stream()
        .findFirst()
        .map(RequestPages::request);
  }

  /** Let {@code request} stand for whatever the same person has asked before. */
  void replace(FiledRequest request, Collection<PersonId> ids) {
    unit.update(
        "update ent_privacy_request r set outcome = '%s' where ".formatted(RequestState.ASKED_AGAIN)
            + open(),
        tenant,
        request.school().value(),
        keys(ids));
  }

  void add(FiledRequest request) {
    List<Column<FiledRequest>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", one -> one.id().value()),
            Column.uuid("school_id", one -> one.school().value()),
            Column.uuid("person_id", one -> one.person().map(PersonId::value).orElse(null)),
            Column.text("ground", one -> one.ground().name()),
            Column.text("channel", one -> one.channel().name()),
            Column.uuid("asked_by", one -> one.askedBy().map(PersonId::value).orElse(null)),
            Column.bigint("asked_at", any -> Micros.of(unit.now())),
            Column.date("asked_on", FiledRequest::askedOn),
            Column.date("due_on", FiledRequest::dueOn),
            Column.text("extended", one -> one.extended().map(Enum::name).orElse(null)),
            Column.text(
                "outcome", one -> one.state() == RequestState.REFUSED ? one.state().name() : null),
            Column.text("refusal", one -> one.refusal().map(Enum::name).orElse(null)),
            Column.uuid("erasure_id", one -> one.erasure().map(id -> id.value()).orElse(null)));
    unit.insertAll("ent_privacy_request", columns, List.of(request));
  }

  void extend(RequestId id, ExtensionReason reason, LocalDate dueOn) {
    unit.update(EXTEND, tenant, id.value(), reason.name(), dueOn);
  }

  private String open() {
    return OPEN.formatted(unit.dialect().arrayOf(ColumnType.UUID, 3));
  }

  private static Object keys(Collection<PersonId> ids) {
    return ColumnType.UUID.toParameter(ids.stream().map(PersonId::value).toList());
  }
}
