package io.entsdk.core.internal.access;

import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.Whereabouts.Below;
import io.entsdk.core.internal.persistence.Row;
import java.time.LocalDate;
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

  /** Is one attachment of what lies below to what lies above. */
  private record Step(UUID fact, UUID parent, boolean toOrganisation, Period period) {}

  void add(Row row) {
    Period period = new Period(row.date(5), row.isNull(6) ? null : row.date(6));
    steps
        .computeIfAbsent(row.uuid(2), any -> new ArrayList<>())
        .add(new Step(row.uuid(4), row.uuid(3), row.text(7).equals("ORGANISATION"), period));
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
