package io.entsdk.privacy.internal.erasure;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasureEvents;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells of each child that somebody who answered for it is erased: of nobody whose row of that
 * guardian stays, such as where the child is held.
 *
 * @param children for whom {@code guardian} answered before the rows of a step went, read while
 *     they still say so
 */
record ChildNews(Unit unit, PersonId guardian, Set<PersonId> children) {

  private static final String CHILDREN =
      readsAll(
          DECIDING,
          """
          select distinct child_id from ent_core_guardianship
          where tenant = cast(?1 as int) and guardian_id = cast(?2 as uuid)""");

  /** Note of whom it may be told; of nobody unless {@code step} ties {@code person} to children. */
  static ChildNews before(Unit unit, ErasureStep step, PersonId person) {
    boolean ties =
        step.table().table().equals("ent_core_guardianship")
            && step.tie().name().equals("guardian_id");
    return new ChildNews(unit, person, ties ? children(unit, person) : Set.of());
  }

  /** Tell it, after the rows went. */
  void tell() {
    if (!children.isEmpty()) {
      Set<PersonId> left = children(unit, guardian);
      new Outbox(unit)
          .emit(
              children.stream()
                  .filter(child -> !left.contains(child))
                  .map(child -> new EventDraft(ErasureEvents.GUARDIAN_ERASED, child, Map.of()))
                  .toList());
    }
  }

  private static Set<PersonId> children(Unit unit, PersonId guardian) {
    return unit.rows(CHILDREN, unit.tenantId().value(), guardian.value()).stream()
        .map(row -> new PersonId(row.uuid(0)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
