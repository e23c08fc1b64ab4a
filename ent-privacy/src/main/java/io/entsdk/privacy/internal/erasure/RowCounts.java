package io.entsdk.privacy.internal.erasure;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.personal.RowTerms;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.TableDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts rows by what is declared, in statements of our own: no part says itself what is left of
 * it.
 */
final class RowCounts {

  /** What one statement looks at: few enough to be planned at once. */
  private static final int TABLES_A_STATEMENT = 60;

  private final Unit unit;
  private final ErasureSteps steps;

  RowCounts(Unit unit, ErasureSteps steps) {
    this.unit = unit;
    this.steps = steps;
  }

  /** Return how many rows name people of the erasure, by step; steps without any are left out. */
  Map<ErasureStep, Long> planned(UUID erasure) {
    return counted(
        steps.all(),
        step ->
            """
            select cast(%d as int), count(*) from ent_privacy_erasure_person p
            %s
            where p.tenant = cast(?1 as int) and p.erasure_id = cast(?2 as uuid)"""
                .formatted(step.place(), step.way().joined("p", "t")),
        erasure);
  }

  /** Return how many rows name people whom the erasure is done with, where they were to go. */
  Map<ErasureStep, Long> goneAgain(UUID erasure) {
    return counted(
        erasing(),
        step ->
            """
            select cast(%d as int), count(*) from ent_privacy_erasure_person p
            %s
            where p.tenant = cast(?1 as int) and p.erasure_id = cast(?2 as uuid) and p.outcome = 'GONE'%s"""
                .formatted(step.place(), step.way().joined("p", "t"), unfinished(step)),
        erasure);
  }

  /** Return how many rows {@code person} has contributed to places of others. */
  Map<ErasureStep, Long> contributed(PersonId person) {
    return counted(contributions(), RowCounts::naming, person.value());
  }

  /** Return every id in the erasure under which something was contributed to places of others. */
  List<PersonId> contributors(UUID erasure) {
    Set<PersonId> found = new LinkedHashSet<>();
    List<ErasureStep> own = contributions().stream().filter(one -> one.way().isColumn()).toList();
    for (List<ErasureStep> some : parts(own)) {
      String sql =
          some.stream()
              .map(
                  step ->
                      """
                      select p.person_id from ent_privacy_erasure_person p
                      where p.tenant = cast(?1 as int) and p.erasure_id = cast(?2 as uuid)
                        and p.outcome = 'AWAITED' and exists (select 1 from %s t
                          where t.tenant = p.tenant and t.%s = p.person_id)"""
                          .formatted(step.table().table(), step.tie().name()))
              .collect(Collectors.joining("\nunion "));
      unit.rows(readsAll(CARRYING_ON, sql), unit.tenantId().value(), erasure)
          .forEach(row -> found.add(new PersonId(row.uuid(0))));
    }
    return List.copyOf(found);
  }

  private List<ErasureStep> contributions() {
    return steps.all().stream().filter(step -> step.contribution().isPresent()).toList();
  }

  /**
   * Return the steps from {@code first} on in which any row names {@code person}, whether or not it
   * has anything left to lose: what a contribution takes along is asked for more than it says.
   */
  Set<ErasureStep> naming(PersonId person, int first) {
    List<ErasureStep> ahead = erasing().stream().filter(step -> step.place() >= first).toList();
    return counted(ahead, RowCounts::anyNaming, person.value()).keySet();
  }

  /** Return how many rows still name {@code person} that were to go, held ones included. */
  Map<ErasureStep, Long> left(PersonId person) {
    return counted(erasing(), RowCounts::unfinishedOf, person.value());
  }

  /** Return how many of {@link #left} no hold explains. */
  Map<ErasureStep, Long> unexplained(PersonId person) {
    return counted(erasing(), step -> unfinishedOf(step) + notHeld(step), person.value());
  }

  /**
   * Return how many of {@link #unexplained} are not there for the sake of rows that refer to them.
   */
  Map<ErasureStep, Long> unreferred(PersonId person) {
    return counted(
        erasing(), step -> unfinishedOf(step) + notHeld(step) + notWaiting(step), person.value());
  }

  private static String notHeld(ErasureStep step) {
    return RowTerms.notHeld(step.part(), step.table(), "t");
  }

  private static String notWaiting(ErasureStep step) {
    List<TableDescription> part = step.part();
    return step.method() == ErasureMethod.DELETE_ROW
        ? RowTerms.notReferredTo(part, step.table(), "t")
        : RowTerms.doneBelow(part, step.table(), step.tie(), step.method(), "t");
  }

  private List<ErasureStep> erasing() {
    return steps.all().stream().filter(ErasureStep::erases).toList();
  }

  private static String unfinishedOf(ErasureStep step) {
    return naming(step) + unfinished(step);
  }

  /**
   * What another row leads to stays named as long as that one is, and is done with all the same.
   */
  private static String unfinished(ErasureStep step) {
    return RowTerms.unfinished(step.table(), step.tie(), step.method(), "t");
  }

  private static String naming(ErasureStep step) {
    return "select cast(%d as int), count(*)%s".formatted(step.place(), rowsNaming(step));
  }

  private static String anyNaming(ErasureStep step) {
    return "select cast(%d as int), cast(1 as bigint) where exists (select 1%s)"
        .formatted(step.place(), rowsNaming(step));
  }

  private static String rowsNaming(ErasureStep step) {
    String leads = step.way().leadsTo("t", "cast(?1 as int)", "cast(?2 as uuid)");
    return " from %s t where t.tenant = cast(?1 as int) and %s"
        .formatted(step.table().table(), leads);
  }

  private Map<ErasureStep, Long> counted(
      List<ErasureStep> looked, Function<ErasureStep, String> query, UUID id) {
    Map<ErasureStep, Long> counts = new LinkedHashMap<>();
    for (List<ErasureStep> some : parts(looked)) {
      String sql = some.stream().map(query).collect(Collectors.joining("\nunion all "));
      for (Row row : unit.rows(readsAll(KEEPING, sql), unit.tenantId().value(), id)) {
        if (row.bigint(1) > 0) {
          counts.put(steps.at(row.integer(0)), row.bigint(1));
        }
      }
    }
    return counts;
  }

  private static List<List<ErasureStep>> parts(List<ErasureStep> whole) {
    List<List<ErasureStep>> parts = new ArrayList<>();
    for (int from = 0; from < whole.size(); from += TABLES_A_STATEMENT) {
      parts.add(whole.subList(from, Math.min(from + TABLES_A_STATEMENT, whole.size())));
    }
    return parts;
  }
}
