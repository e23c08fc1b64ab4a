package io.entsdk.core.internal.access;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.internal.directory.SharedDays;

/** Finds activities and the pupils who take part in them, in the columns of {@link PlaceFacts}. */
final class ActivityPlaces {

  /** The activities whose {@code %s} is {@code ?2}. */
  static final String ACTIVITIES =
      """
      select cast('ACTIVITY' as varchar) as kind, a.id as subject, c.school_id as school,
        cast(null as uuid) as class, a.id as fact,
        cast(null as date) as first_day, cast(null as date) as last_day, s.zone as zone
      from ent_core_convention c
      join ent_core_activity a on a.tenant = c.tenant and a.convention_id = c.id
      join ent_core_school s on s.tenant = c.tenant and s.id = c.school_id
      where c.tenant = cast(?1 as int) and %s = cast(?2 as uuid)""";

  /** What the people of {@code (%1$s)} take part in as pupils of its school. */
  static final String REGISTRATIONS =
      """
      select cast('REGISTRATION' as varchar), m.person_id, c.school_id, m.activity_id, m.id,
        %s, s.zone
      from (%%1$s) as w (tenant, id)
      join ent_core_activity_member m
        on m.tenant = w.tenant and m.person_id = w.id and m.role = 'PUPIL'
      join ent_core_activity a on a.tenant = m.tenant and a.id = m.activity_id
      join ent_core_convention c on c.tenant = a.tenant and c.id = a.convention_id
      %s
      join ent_core_enrolment e on e.tenant = m.tenant and e.person_id = %s
        and e.school_id = c.school_id
      join ent_core_school s on s.tenant = c.tenant and s.id = c.school_id"""
          .formatted(
              SharedDays.of("m", "a", "c", "e"),
              IdentitySql.spreading("m.person_id", "pupil"),
              IdentitySql.spread("m.person_id", "pupil"));

  private ActivityPlaces() {}
}
