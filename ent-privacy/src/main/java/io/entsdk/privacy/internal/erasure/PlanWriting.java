package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.Actor;
import io.entsdk.core.internal.audit.Sha256;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasurePolicy;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.internal.erasure.ErasurePeople.Planned;
import io.entsdk.privacy.request.ErasureGround;
import io.entsdk.privacy.retention.RetentionRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down a plan, and all that its hash stands for, within one unit of work. */
record PlanWriting(Unit unit, Actor actor, ErasurePolicy policy) {

  ErasurePlan write(
      ErasureId id,
      DueOn scope,
      Optional<ErasureGround> ground,
      RetentionRule rule,
      List<Planned> people,
      int accounts) {
    ErasureSteps steps = ErasureSteps.of(unit.kernel());
    int heads = Math.toIntExact(people.stream().filter(Planned::leads).count());
    ErasureRow row =
        new ErasureRow(
            id,
            scope,
            ground,
            ErasureState.PLANNED,
            "",
            Sha256.textOf(rule.toString()),
            steps.fingerprint(),
            heads,
            accounts,
            policy.brakes(heads, accounts),
            newest(people).orElse(null),
            actor.person(),
            unit.now(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    JpaErasures erasures = new JpaErasures(unit);
    erasures.add(row);
    new ErasurePeople(unit, id).add(people);
    Map<ErasureStep, Long> planned = new RowCounts(unit, steps).planned(id.value());
    erasures.settle(id, hash(row, people, planned), planned);
    return erasures.get(id).plan(erasures.tables(id));
  }

  private static Optional<Instant> newest(List<Planned> people) {
    return people.stream()
        .map(Planned::newestAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  private static String hash(ErasureRow row, List<Planned> people, Map<ErasureStep, Long> planned) {
    Stream<String> head =
        Stream.of(row.id() + "/" + row.scope() + "/" + row.rule() + "/" + row.inventory());
    Stream<String> why = row.ground().map(Enum::name).stream();
    Stream<String> whom = people.stream().map(Planned::line);
    Stream<String> where =
        planned.entrySet().stream().map(count -> count.getKey().line() + "/" + count.getValue());
    return Sha256.textOf(
        Stream.of(head, why, whom, where)
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\n")));
  }
}
