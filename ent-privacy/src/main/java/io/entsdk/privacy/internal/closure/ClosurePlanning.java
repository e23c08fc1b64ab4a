package io.entsdk.privacy.internal.closure;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.Sha256;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.ClosureId;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.closure.Fate;
import io.entsdk.privacy.internal.closure.ClosureRow.Way;
import io.entsdk.privacy.internal.erasure.Certifying;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans the closing of a tenant and writes down all that its hash stands for. */
public final class ClosurePlanning {

  private static final String NEWEST =
      readsAll(
          COUNTING,
          "select max(e.happened_at) from ent_core_event e where e.tenant = cast(?1 as int)");

  private final Unit unit;
  private final Actor actor;
  private final RetentionRules rules;
  private final JpaClosures closures;

  public ClosurePlanning(Unit unit, Actor actor, RetentionRules rules) {
    this.unit = unit;
    this.actor = actor;
    this.rules = rules;
    this.closures = new JpaClosures(unit);
  }

  /** Plan; a plan that nobody has approved is taken back. */
  public ClosurePlan plan(LocalDate asked) {
    LocalDate day = CalendarDays.checked("day", asked);
    AccessCheck check = new AccessCheck(unit);
    new TenantSchools(unit)
        .scopes()
        .forEach(scope -> check.requireAct(actor, PrivacyPermissions.PLAN_CLOSURE, scope));
    Certifying.key(unit.kernel());
    replaceOthers();
    RulesInForce inForce = RulesInForce.read(unit, rules);
    refuse(inForce, day);
    TenantTables tables = TenantTables.of(unit.kernel());
    List<ClosedTable> counts = new TenantCounts(unit).of(tables.all());
    if (counts.stream().allMatch(table -> table.fate() == Fate.STAYS)) {
      throw new ConflictException("nothing-to-close", "Nothing of this tenant is there to go");
    }
    return written(day, archives(inForce, day), tables.fingerprint(), counts);
  }

  private void refuse(RulesInForce inForce, LocalDate day) {
    ClosureObstacles obstacles = new ClosureObstacles(unit);
    List<Obstacle> all = new ArrayList<>(obstacles.standing(Optional.empty()));
    all.addAll(new ArchiveObstacles(unit, inForce, day).of(Optional.empty()));
    ClosureObstacles.refuse(all, "this tenant");
  }

  private void replaceOthers() {
    for (ClosureRow other : closures.open()) {
      if (other.state() != ClosureState.PLANNED) {
        throw new ConflictException(
            "closure-under-way",
            "Closing %s of this tenant is %s".formatted(other.id(), other.state()));
      }
      closures.set(other.id(), "state = 'CANCELLED'");
    }
  }

  private Map<SchoolId, PublicArchives> archives(RulesInForce inForce, LocalDate day) {
    return new TenantSchools(unit)
        .all().stream()
            .collect(
                Collectors.toMap(
                    school -> school,
                    school -> inForce.get(RetentionRules.ENT_ACCOUNT, school, day).archives()));
  }

  private ClosurePlan written(
      LocalDate day,
      Map<SchoolId, PublicArchives> archives,
      String inventory,
      List<ClosedTable> counts) {
    ClosureId id = new ClosureId(unit.newId());
    int people =
        counts.stream()
            .filter(table -> table.table().equals(DeletingPeople.TABLE))
            .mapToInt(table -> Math.toIntExact(table.rows()))
            .sum();
    String hash = hash(id + "/" + day + "/" + inventory, archives, counts);
    closures.add(
        new ClosureRow(
            id,
            day,
            ClosureState.PLANNED,
            hash,
            inventory,
            archives.size(),
            people,
            actor.person(),
            unit.now(),
            Optional.empty(),
            Way.START,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    closures.add(id, counts);
    return new ClosurePlan(
        id, Optional.empty(), Optional.empty(), day, hash, people, archives, newest(), counts);
  }

  private Optional<Instant> newest() {
    Row row = unit.rows(NEWEST, unit.tenantId().value()).get(0);
    return row.isNull(0) ? Optional.empty() : Optional.of(Micros.instant(row.bigint(0)));
  }

  static String hash(
      String head, Map<SchoolId, PublicArchives> archives, List<ClosedTable> counts) {
    Map<String, PublicArchives> answers = new TreeMap<>();
    archives.forEach((school, answer) -> answers.put(school.toString(), answer));
    return Sha256.textOf(
        Stream.of(
                Stream.of(head),
                answers.entrySet().stream().map(Object::toString),
                counts.stream().map(ClosedTable::toString))
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\n")));
  }
}
