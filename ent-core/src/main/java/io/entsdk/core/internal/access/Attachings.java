package io.entsdk.core.internal.access;

import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.Whereabouts.Below;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers the steps up the attachment tree, and tells which organisations a place is below. */
final class Attachings {

  /** As high as the tree may be. */
  private static final int DEEPEST = 12;

  private final Map<UUID, List<Step>> steps = new HashMap<>();

  /** Recursion costs H2 some 25 ms, so that it is asked only where somebody may be above. */
  private static final String UP =
      """
      with recursive up (child, parent, parent_kind, fact, first_day, last_day, height) as (
        select a.child_id, a.parent_id, a.parent_kind, a.id, a.first_day, a.last_day, 1
        from unnest(%1$s) as given (id)
        join ent_core_attachment a
          on a.tenant = cast(?1 as int) and a.child_id = given.id and %2$s
        union all
        select a.child_id, a.parent_id, a.parent_kind, a.id, a.first_day, a.last_day, u.height + 1
        from up u
        join ent_core_attachment a
          on a.tenant = cast(?1 as int) and a.child_id = u.parent and %2$s
        where u.height < 12)
      select distinct child, parent, parent_kind, fact, first_day, last_day from up""";

  /** A day to each side: the days of schools are not those of UTC. */
  private static final String NEARLY_NOW =
      "a.first_day <= cast(?4 as date) and (a.last_day is null or a.last_day >= cast(?3 as date))";

  /** Is one attachment of what lies below to what lies above. */
  private record Step(UUID fact, UUID parent, boolean toOrganisation, Period period) {}

  /** Read each step up from {@code places}, schools or organisations, in one statement. */
  static Attachings from(Unit unit, Collection<UUID> places) {
    LocalDate utc = LocalDate.ofInstant(unit.now(), ZoneOffset.UTC);
    Attachings found = new Attachings();
    unit.rows(
            UP.formatted(unit.dialect().arrayOf(ColumnType.UUID, 2), NEARLY_NOW),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(places),
            utc.minusDays(1),
            utc.plusDays(1))
        .forEach(found::add);
    return found;
  }

  private void add(Row row) {
    Period period = new Period(row.date(4), row.isNull(5) ? null : row.date(5));
    steps
        .computeIfAbsent(row.uuid(0), any -> new ArrayList<>())
        .add(new Step(row.uuid(3), row.uuid(1), row.text(2).equals("ORGANISATION"), period));
  }

  /** Return what any of {@code schools} is below on {@code today}, with the facts behind it. */
  Map<OrganisationId, List<Below>> above(Collection<SchoolId> schools, LocalDate today) {
    Map<OrganisationId, List<Below>> found = new HashMap<>();
    schools.forEach(school -> climb(school.value(), school, today).forEach(found::putIfAbsent));
    return found;
  }

  /** Return what {@code organisation} is below on {@code today}; no school is asked about. */
  Map<OrganisationId, List<Below>> above(OrganisationId organisation, LocalDate today) {
    return climb(organisation.value(), null, today);
  }

  private Map<OrganisationId, List<Below>> climb(
      UUID start, @Nullable SchoolId school, LocalDate today) {
    Map<OrganisationId, List<Below>> found = new HashMap<>();
    List<Below> way = new ArrayList<>();
    Optional<Step> step = step(start, today);
    for (int height = 0; step.isPresent() && height < DEEPEST; height++) {
      UUID parent = step.get().parent();
      if (school != null) {
        way.add(new Below(step.get().fact(), school, step.get().period()));
      }
      if (step.get().toOrganisation()) {
        found.put(new OrganisationId(parent), latestFirst(way));
      }
      step = step(parent, today);
    }
    return found;
  }

  private Optional<Step> step(UUID child, LocalDate today) {
    return steps.getOrDefault(child, List.of()).stream()
        .filter(step -> step.period().covers(today))
        .min(Comparator.comparing(Step::fact));
  }

  /** The last attachment that was made is the one since when a school is below at all. */
  private static List<Below> latestFirst(List<Below> way) {
    return way.stream()
        .sorted(Comparator.comparing((Below step) -> step.period().firstDay()).reversed())
        .toList();
  }
}
