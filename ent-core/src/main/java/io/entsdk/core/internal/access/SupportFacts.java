package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads how a support session stands, in one statement. */
final class SupportFacts {

  private static final String PASS =
      """
      select school_id, expires_at from ent_core_support_session
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)
        and granted_at is not null and ended_at is null""";

  private final Unit unit;

  SupportFacts(Unit unit) {
    this.unit = unit;
  }

  /** Return what the session of {@code actor} allows now; null for an actor who is not support. */
  @Nullable SupportPass passOf(Actor actor) {
    if (actor.kind() != Actor.Kind.SUPPORT) {
      return null;
    }
    UUID session = actor.session().orElseThrow();
    return unit.rows(PASS, unit.tenantId().value(), session).stream()
        .map(
            row ->
                new SupportPass(
                    new SchoolId(row.uuid(0)), unit.now().isBefore(Micros.instant(row.bigint(1)))))
        .findFirst()
        .orElse(null);
  }
}
