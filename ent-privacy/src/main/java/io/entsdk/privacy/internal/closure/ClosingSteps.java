package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.AtClosing;
import io.entsdk.privacy.closure.Fate;
import io.entsdk.privacy.internal.closure.TenantTables.Declared;
import java.util.ArrayList;
import java.util.List;

/**
 * Is the way to a tenant without rows: circles are opened, every table is emptied, files are waited
 * for, stores are told who is gone, what told them goes, and what stays forgets who did it.
 *
 * @param fingerprint of what is declared, by which places are counted
 */
record ClosingSteps(List<ClosingStep> all, TenantTables tables, String fingerprint) {

  /** Find the way by what is declared and by the foreign keys of now. */
  static ClosingSteps find(Unit unit) {
    TenantTables tables = TenantTables.of(unit.kernel());
    ClosingOrder order = new ClosingOrder(tables, ForeignKey.all(unit.entities(), unit.dialect()));
    List<Declared> going = order.going();
    List<ClosingStep> steps = new ArrayList<>();
    order.loosened().forEach(key -> EmptyingColumn.of(key).forEach(steps::add));
    going.stream()
        .filter(table -> table.fate() == Fate.GOES && !isLast(table))
        .forEach(table -> steps.add(deleting(table, order)));
    going.stream()
        .filter(table -> table.fate() == Fate.GOES_BY_JOB)
        .forEach(table -> steps.add(new AwaitingJob(table)));
    steps.add(new AwaitingNews());
    going.stream().filter(ClosingSteps::isLast).forEach(table -> steps.add(deleting(table, order)));
    tables.staying().forEach(table -> EmptyingColumn.ofNames(table.table()).forEach(steps::add));
    return new ClosingSteps(List.copyOf(steps), tables, tables.fingerprint());
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

  private static ClosingStep deleting(Declared table, ClosingOrder order) {
    return table.name().equals(DeletingPeople.TABLE)
        ? new DeletingPeople()
        : new DeletingRows(table.name(), order.leavesFirst(table));
  }
}
