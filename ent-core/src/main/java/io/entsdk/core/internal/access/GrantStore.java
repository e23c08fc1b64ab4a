package io.entsdk.core.internal.access;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Grant;
import io.entsdk.core.access.GrantId;
import io.entsdk.core.access.GrantRequest;
import io.entsdk.core.access.Right;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes grants and tells their holders by event; a grant is ended, never taken away. */
final class GrantStore {

  static final EventType GIVEN = new EventType("right-given");
  static final EventType ENDED = new EventType("right-ended");

  private static final String FIND =
      "select "
          + WholeGrant.COLUMNS
          + " from ent_core_grant g where g.tenant = cast(?1 as int) and g.id = cast(?2 as uuid)";

  private static final String END =
      """
      update ent_core_grant
      set ended_at = cast(?3 as bigint), ended_by = cast(nullif(cast(?4 as varchar), '') as uuid),
        end_reason = cast(?5 as varchar)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and ended_at is null""";

  private final Unit unit;
  private final Actor actor;

  GrantStore(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  Grant get(GrantId grant) {
    return unit.rows(readsAll(RECOGNISING, FIND), unit.tenantId().value(), grant.value()).stream()
        .map(WholeGrant::read)
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Grant", grant));
  }

  /** Add a grant; {@code giver} is the hat under which its giver has it, if it is delegated. */
  Grant add(GrantRequest request, @Nullable Hat giver) {
    UUID id = unit.newId();
    unit.insertAll("ent_core_grant", columns(id, giver), List.of(request));
    tell(GIVEN, request.person(), id);
    return get(new GrantId(id));
  }

  /** End {@code grant} unless it has ended already. */
  Grant end(Grant grant, String reason) {
    int ended =
        unit.update(
            END,
            unit.tenantId().value(),
            grant.id().value(),
            Micros.of(unit.now()),
            actor.person().map(PersonId::toString).orElse(""),
            reason);
    if (ended > 0) {
      tell(ENDED, grant.person(), grant.id().value());
    }
    return get(grant.id());
  }

  private void tell(EventType type, PersonId person, UUID grant) {
    new Outbox(unit).emit(List.of(new EventDraft(type, person, Map.of("grant", grant.toString()))));
  }

  private List<Column<GrantRequest>> columns(UUID id, @Nullable Hat giver) {
    return List.of(
        Column.integer("tenant", any -> unit.tenantId().value()),
        Column.uuid("id", any -> id),
        Column.uuid("person_id", request -> request.person().value()),
        Column.text("profile", request -> request.hat().profile().name()),
        Column.uuid("school_id", request -> request.hat().school().value()),
        Column.text("kind", request -> kindOf(request)),
        Column.text("code", request -> request.what().code()),
        Column.text("scope_kind", request -> GrantFacts.kindOf(request.scope())),
        Column.uuid("scope_id", request -> request.scope().id()),
        Column.date("first_day", request -> request.period().firstDay()),
        Column.date("last_day", request -> request.period().lastDay()),
        Column.uuid("given_by", any -> actor.person().map(PersonId::value).orElse(null)),
        Column.text("giver_profile", any -> giver == null ? null : giver.profile().name()),
        Column.uuid("giver_school_id", any -> giver == null ? null : giver.school().value()),
        Column.bigint("given_at", any -> Micros.of(unit.now())),
        Column.text("reason", GrantRequest::reason));
  }

  private static String kindOf(GrantRequest request) {
    return request.what() instanceof Right.OfRole ? "ROLE" : "PERMISSION";
  }
}
