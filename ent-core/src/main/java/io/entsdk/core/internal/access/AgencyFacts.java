package io.entsdk.core.internal.access;

import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.Agency.Accompaniment;
import io.entsdk.core.internal.access.Agency.Custody;
import io.entsdk.core.internal.access.Agency.Post;
import io.entsdk.core.internal.access.Standing.Care;
import io.entsdk.core.internal.directory.ListedRights;
import io.entsdk.core.internal.directory.SharedDays;
import io.entsdk.core.internal.persistence.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what somebody has as an agent, from rows of the statement of {@link StandingFacts}: a
 * custody bears its organisation where other facts bear their school.
 */
final class AgencyFacts {

  private static final String CUSTODIES =
      """
      select cast('CUSTODY' as varchar), a.person_id, k.id, k.organisation_id, k.child_id,
        k.state, %s, k.listed, k.place_withheld
      from (%%1$s) as given (tenant, id)
      join ent_core_agent a on a.tenant = given.tenant and a.person_id = given.id
      join ent_core_custody k on k.tenant = a.tenant and k.organisation_id = a.organisation_id"""
          .formatted(SharedDays.of("a", "k"));

  private static final String ACTIVITIES =
      """
      select cast('ACTIVITY' as varchar), m.person_id, m.id, c.school_id, m.activity_id,
        cast(null as varchar), %s, cast(null as varchar), false
      from (%%1$s) as given (tenant, id)
      join ent_core_activity_member m
        on m.tenant = given.tenant and m.person_id = given.id and m.role = 'AGENT'
      join ent_core_activity a on a.tenant = m.tenant and a.id = m.activity_id
      join ent_core_convention c on c.tenant = a.tenant and c.id = a.convention_id
      join ent_core_agent g on g.tenant = c.tenant and g.organisation_id = c.organisation_id
        and %s = %s"""
          .formatted(
              SharedDays.of("m", "a", "c", "g"),
              IdentitySql.personOf("g.person_id"),
              IdentitySql.personOf("m.person_id"));

  private static final String POST =
      """
      select cast('POST' as varchar), a.person_id, a.id, %s.school_id, cast(null as uuid),
        cast(null as varchar), %s, cast(null as varchar), false
      from (%%1$s) as given (tenant, id)
      join ent_core_agent a on a.tenant = given.tenant and a.person_id = given.id
      """;

  private static final String POSTS_BY_CONVENTION =
      POST.formatted("c", SharedDays.of("a", "c"))
          + "join ent_core_convention c on c.tenant = a.tenant and c.organisation_id = a.organisation_id";

  private static final String POSTS_BY_CUSTODY =
      POST.formatted("e", SharedDays.of("a", "k", "e"))
          + """
          join ent_core_custody k on k.tenant = a.tenant and k.organisation_id = a.organisation_id
          join ent_core_enrolment e on e.tenant = k.tenant and e.person_id = k.child_id""";

  private static final String POSTS_BY_CUSTODY_OF_MERGED =
      POSTS_BY_CUSTODY.replace(
          "join ent_core_enrolment e on e.tenant = k.tenant and e.person_id = k.child_id",
          IdentitySql.others("k.child_id", "child")
              + "join ent_core_enrolment e on e.tenant = child.tenant and e.person_id = child.person_id");

  /** Finds the facts of the people in {@code (%1$s)}. */
  static final String SQL =
      String.join(
          "\nunion all\n",
          CUSTODIES,
          ACTIVITIES,
          POSTS_BY_CONVENTION,
          POSTS_BY_CUSTODY,
          POSTS_BY_CUSTODY_OF_MERGED);

  private final List<Custody> custodies = new ArrayList<>();
  private final List<Accompaniment> accompaniments = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();

  void add(Row row, Period period) {
    switch (row.text(0)) {
      case "CUSTODY" ->
          custodies.add(
              new Custody(
                  new OrganisationId(row.uuid(3)),
                  new Care(
                      row.uuid(2),
                      new PersonId(row.uuid(4)),
                      ListedRights.terms(row.text(5), row.text(8), row.flag(9)),
                      period)));
      case "ACTIVITY" ->
          accompaniments.add(
              new Accompaniment(
                  row.uuid(2), new ActivityId(row.uuid(4)), new SchoolId(row.uuid(3)), period));
      default -> posts.add(new Post(new SchoolId(row.uuid(3)), period));
    }
  }

  Agency agency() {
    return new Agency(custodies, accompaniments, posts);
  }
}
