package io.entsdk.auth.internal.session;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.usage.UsageSource;
import io.entsdk.core.internal.usage.Use;
import io.entsdk.core.usage.UsageMeasure;
import java.util.List;

/** Finds who of a school's pupils signed in, and how often, from the sessions of the week. */
public final class SignInUsage implements UsageSource {

  /** Starts from the school: sessions have an index by person, and none by time. */
  private static final String SESSIONS =
      """
      select p.person_id, count(*)
      from (select distinct e.tenant, e.person_id from ent_core_enrolment e
            where e.tenant = cast(?1 as int) and e.school_id = cast(?2 as uuid)) as p
      join ent_auth_session s on s.tenant = p.tenant and s.person_id = p.person_id
      where s.started_at >= cast(?3 as bigint) and s.started_at < cast(?4 as bigint)
      group by p.person_id""";

  @Override
  public List<Use> usesOf(Unit unit, SchoolId school, Span span) {
    return unit
        .rows(
            readsAll(COUNTING, SESSIONS),
            unit.tenantId().value(),
            school.value(),
            Micros.of(span.from()),
            Micros.of(span.until()))
        .stream()
        .map(
            row ->
                new Use(
                    new PersonId(row.uuid(0)), Profile.ELV, UsageMeasure.SIGN_IN, row.bigint(1)))
        .toList();
  }
}
