package io.entsdk.privacy.internal.consent;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.ListedRights;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.consent.Subject.Link;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds whom consents are about, everybody by the one id that stands for the person: of the
 * subjects and of those who answer for them.
 */
record Subjects(Identities same, Map<PersonId, List<Row>> births, Map<PersonId, List<Link>> links) {

  private static final String BIRTHS =
      """
      select p.id, p.birth_date, case when exists (select 1 from ent_core_enrolment f
        where f.tenant = p.tenant and f.person_id = p.id) then 1 else 0 end
      from (%s) as k (tenant, id) join ent_core_person p on p.tenant = k.tenant and p.id = k.id""";

  private static final String LINKS =
      """
      select g.child_id, g.guardian_id, cast(null as uuid), g.state, g.listed, g.place_withheld,
        g.first_day, g.last_day
      from (%1$s) as k (tenant, id)
      join ent_core_guardianship g on g.tenant = k.tenant and g.child_id = k.id
      union all
      select c.child_id, cast(null as uuid), c.organisation_id, c.state, c.listed,
        c.place_withheld, c.first_day, c.last_day
      from (%1$s) as k (tenant, id)
      join ent_core_custody c on c.tenant = k.tenant and c.child_id = k.id""";

  /** Load {@code people}, of whom {@code same} tells, in three statements whatever their number. */
  static Subjects load(Unit unit, Identities same, Collection<PersonId> people) {
    Object ids =
        ColumnType.UUID.toParameter(same.allOf(people).stream().map(PersonId::value).toList());
    String keys = unit.dialect().keys(2);
    int tenant = unit.tenantId().value();
    List<Row> births = unit.rows(readsAll(DECIDING, BIRTHS.formatted(keys)), tenant, ids);
    List<Row> links = unit.rows(readsAll(DECIDING, LINKS.formatted(keys)), tenant, ids);
    Identities all =
        same.and(
            new JpaIdentities(unit)
                .of(
                    links.stream()
                        .filter(row -> !row.isNull(1))
                        .map(row -> new PersonId(row.uuid(1)))
                        .distinct()
                        .toList()));
    return new Subjects(
        all,
        births.stream().collect(groupingBy(row -> all.of(new PersonId(row.uuid(0))))),
        links.stream()
            .collect(
                groupingBy(
                    row -> all.of(new PersonId(row.uuid(0))),
                    mapping(row -> link(row, all), toList()))));
  }

  Subject of(PersonId person) {
    PersonId one = same.of(person);
    List<Row> born = births.getOrDefault(one, List.of());
    Optional<LocalDate> bornOn =
        born.stream()
            .filter(row -> !row.isNull(1))
            .map(row -> row.date(1))
            .max(Comparator.naturalOrder());
    boolean pupil = born.stream().anyMatch(row -> row.integer(2) == 1);
    return new Subject(bornOn, pupil, links.getOrDefault(one, List.of()));
  }

  private static Link link(Row row, Identities same) {
    return new Link(
        row.isNull(1)
            ? Guardian.of(new OrganisationId(row.uuid(2)))
            : Guardian.of(same.of(new PersonId(row.uuid(1)))),
        ListedRights.terms(row.text(3), row.text(4), row.flag(5)),
        new Period(row.date(6), row.isNull(7) ? null : row.date(7)));
  }
}
