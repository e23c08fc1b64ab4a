package io.entsdk.core.internal.directory;

import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.directory.DirectoryEntry;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells what people are in one school on one day, in one statement whatever their number. */
final class Entries {

  private static final String LIVE =
      "%1$s.first_day <= cast(?3 as date) and (%1$s.last_day is null or %1$s.last_day >= cast(?3 as date))";
  private static final String AT =
      "%1$s.tenant = cast(?1 as int) and %1$s.school_id = cast(?2 as uuid) and " + LIVE;

  private static final String TIES =
      """
      select w.id, 'ELV', c.name from %5$s join ent_core_enrolment e on e.person_id = w.each_id and %1$s
      join ent_core_class c on c.tenant = e.tenant and c.id = e.class_id
      union select w.id, f.profile, '' from %5$s
      join ent_core_function f on f.person_id = w.each_id and %2$s
      union select w.id, '', c.name from %5$s
      join ent_core_assignment a on a.person_id = w.each_id and %3$s
      join ent_core_class c on c.tenant = a.tenant and c.id = a.class_id
      union select w.id, 'TUT', c.name from %5$s
      join ent_core_guardianship g on g.tenant = cast(?1 as int) and g.guardian_id = w.each_id and %4$s
      %6$s
      join ent_core_enrolment e on e.person_id = %7$s and %1$s
      join ent_core_class c on c.tenant = e.tenant and c.id = e.class_id
      order by 1, 2, 3""";

  private final Unit unit;
  private final SchoolId school;
  private final LocalDate day;

  Entries(Unit unit, SchoolId school, LocalDate day) {
    this.unit = unit;
    this.school = school;
    this.day = day;
  }

  /** Is somebody to be told of. */
  record Named(UUID id, String displayName) {}

  /** Return an entry for each of {@code people}, in their order. */
  List<DirectoryEntry> of(List<Named> people) {
    Map<UUID, List<Row>> ties = ties(people.stream().map(Named::id).toList());
    return people.stream().map(one -> entry(one, ties.getOrDefault(one.id(), List.of()))).toList();
  }

  private Map<UUID, List<Row>> ties(Collection<UUID> people) {
    String asked =
        "select id from unnest(" + unit.dialect().arrayOf(ColumnType.UUID, 4) + ") as x (id)";
    String given = "(" + IdentitySql.membersOf(asked) + ") as w (id, each_id)";
    String sql =
        TIES.formatted(
            at("e"),
            at("f"),
            at("a"),
            LIVE.formatted("g")
                + " and "
                + shown("g.guardian_id", FAMILY_LINK)
                + " and "
                + shown("g.child_id", FAMILY_LINK),
            given,
            IdentitySql.spreading("g.child_id", "child"),
            IdentitySql.spread("g.child_id", "child"));
    return unit
        .rows(
            sql, unit.tenantId().value(), school.value(), day, ColumnType.UUID.toParameter(people))
        .stream()
        .collect(Collectors.groupingBy(row -> row.uuid(0)));
  }

  private static String at(String alias) {
    return AT.formatted(alias) + " and " + shown(alias + ".person_id", SCHOOLING);
  }

  private static DirectoryEntry entry(Named one, List<Row> ties) {
    Predicate<String> told = text -> !text.isEmpty();
    Set<Profile> profiles =
        ties.stream()
            .map(tie -> tie.text(1))
            .filter(told)
            .map(Profile::valueOf)
            .collect(Collectors.toSet());
    List<String> classes =
        ties.stream().map(tie -> tie.text(2)).filter(told).distinct().sorted().toList();
    return new DirectoryEntry(new PersonId(one.id()), one.displayName(), profiles, classes);
  }
}
