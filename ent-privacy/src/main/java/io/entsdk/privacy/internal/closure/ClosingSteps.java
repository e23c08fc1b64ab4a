package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.AtClosing;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.closure.Fate;
import io.entsdk.privacy.internal.closure.SchoolTables.OfSchool;
import io.entsdk.privacy.internal.closure.TenantTables.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is the way to a tenant without rows: circles are opened, every table is emptied, files are waited
 * for, stores are told who is gone, what told them goes, and what stays forgets who did it.
 *
 * @param fingerprint of what is declared, by which places are counted
 */
record ClosingSteps(
    List<ClosingStep> all, TenantTables tables, Optional<OfOne> school, String fingerprint) {

  /** Is the tables whose rows belong to schools, those that go and those that stay. */
  record OfOne(List<OfSchool> going, List<OfSchool> staying) {}

  /** Find the way by what is declared and by the foreign keys of now. */
  static ClosingSteps find(Unit unit) {
    TenantTables tables = TenantTables.of(unit.kernel());
    ClosingOrder order = new ClosingOrder(tables, ForeignKey.all(unit.entities(), unit.dialect()));
    List<Declared> going = order.going();
    List<ClosingStep> steps = new ArrayList<>();
    order.loosened().forEach(key -> loosening(key, order).forEach(steps::add));
    going.stream()
        .filter(table -> table.fate() == Fate.GOES && !isLast(table))
        .forEach(table -> steps.add(deleting(table, order)));
    going.stream()
        .filter(table -> table.fate() == Fate.GOES_BY_JOB)
        .forEach(table -> steps.add(new AwaitingJob(table)));
    steps.add(new AwaitingNews());
    going.stream().filter(ClosingSteps::isLast).forEach(table -> steps.add(deleting(table, order)));
    tables.staying().forEach(table -> EmptyingColumn.ofNames(table.table()).forEach(steps::add));
    return new ClosingSteps(List.copyOf(steps), tables, Optional.empty(), tables.fingerprint());
  }

  /** Find the way to a school without rows: first its people, and then what was its own. */
  static ClosingSteps findOfSchool(Unit unit) {
    TenantTables tables = TenantTables.of(unit.kernel());
    List<ForeignKey> keys = ForeignKey.all(unit.entities(), unit.dialect());
    SchoolTables schools = new SchoolTables(tables);
    List<OfSchool> going = schools.going(keys);
    List<ClosingStep> steps = new ArrayList<>(List.of(new AwaitingPeople(), new TellingWhoStays()));
    going.forEach(table -> steps.add(new DeletingOfSchool(table, to(table.name(), keys))));
    return new ClosingSteps(
        List.copyOf(steps),
        tables,
        Optional.of(new OfOne(going, schools.staying())),
        tables.fingerprint());
  }

  private static List<ForeignKey> to(String table, List<ForeignKey> keys) {
    return keys.stream().filter(key -> key.parent().equals(table)).toList();
  }

  /** Count the rows that are still to go. */
  List<ClosedTable> left(Unit unit, ClosureRow closure) {
    return school
        .map(tables -> counts(unit, closure).of(tables.going()))
        .orElseGet(() -> new TenantCounts(unit).of(tables.going()));
  }

  /** Count the rows that stay. */
  List<ClosedTable> staying(Unit unit, ClosureRow closure) {
    return school
        .map(tables -> counts(unit, closure).of(tables.staying()))
        .orElseGet(() -> new TenantCounts(unit).of(tables.staying()));
  }

  private static SchoolCounts counts(Unit unit, ClosureRow closure) {
    return new SchoolCounts(unit, closure.school().orElseThrow().school());
  }

  int size() {
    return all.size();
  }

  ClosingStep at(int place) {
    return all.get(place);
  }

  private static boolean isLast(Declared table) {
    return table.atClosing() instanceof AtClosing.GoesLast;
  }

  private static Stream<ClosingStep> loosening(ForeignKey key, ClosingOrder order) {
    TableDescription rows = order.described(key.table());
    return KeyWalk.fits(rows)
        ? key.nullable().map(column -> new OpeningCircle(rows, column))
        : EmptyingColumn.of(key).map(step -> step);
  }

  private static ClosingStep deleting(Declared table, ClosingOrder order) {
    return table.name().equals(DeletingPeople.TABLE)
        ? new DeletingPeople()
        : new DeletingRows(table.table(), order.leavesFirst(table));
  }
}
