package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.internal.archive.OpenSlips;
import io.entsdk.privacy.internal.archive.OpenSlips.Line;
import io.entsdk.privacy.internal.archive.SlipUse;
import io.entsdk.privacy.internal.sweep.SlipStretches.Waiting;
import io.entsdk.privacy.retention.RetentionRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carries out the slips of which nothing is left that they cover, within one unit of work.
 *
 * <p>A slip under which nothing has gone is somebody else's to carry out; so is one that names what
 * neither a sweep nor an erasure takes. While a hold keeps a row or an account, its visa is needed
 * still.
 */
public final class SpentSlips {

  private final Unit unit;
  private final DueRows due;
  private final SlipStretches stretches;
  private final OpenSlips slips;
  private final List<SweptTable> swept;
  private final CoveredAccounts accounts;

  private SpentSlips(Unit unit, RetentionRules rules) {
    this.unit = unit;
    this.due = new DueRows(unit, rules);
    this.stretches = new SlipStretches(unit, due);
    this.slips = new OpenSlips(unit);
    this.swept = SweptTable.of(unit.kernel());
    this.accounts = new CoveredAccounts(unit, rules);
  }

  /**
   * Carry out every slip of which nothing is left; where nothing has gone under any, which is
   * nearly always, one statement tells so.
   */
  public static void settle(Unit unit, RetentionRules rules) {
    if (new SlipUse(unit).isAnyUnderWay()) {
      SpentSlips spent = new SpentSlips(unit, rules);
      Place.all(unit).forEach(spent::settle);
    }
  }

  private void settle(Place place) {
    slips.of(place.school()).stream()
        .filter(slip -> slip.state().allows() && isUsed(slip))
        .filter(
            slip -> slip.lines().stream().noneMatch(line -> isLeft(new Line(slip, line), place)))
        .forEach(slip -> new SlipUse(unit).carriedOut(slip.id(), place.today()));
  }

  private static boolean isUsed(Slip slip) {
    Long rows = slip.destroyed();
    return rows != null && rows > 0;
  }

  private boolean isLeft(Line line, Place place) {
    return line.isGranted()
        && (isLeftElsewhere(line, place)
            || tables(line.line().rule()).anyMatch(table -> isLeft(table, line, place)));
  }

  /** What is not due yet, or of which nobody knows when, is left as well. */
  private boolean isLeft(SweptTable table, Line line, Place place) {
    Stretch days = SlipStretches.stretch(table, line, place);
    List<Waiting> all = stretches.waitingFor(table, place.school());
    return all.isEmpty()
        || all.stream()
            .map(Waiting::stretch)
            .anyMatch(one -> !one.reaches(days.until()) || isLeft(table, one.and(days)))
        || (due.beforeVisa(table).isEmpty() && isLeft(table, due.ofNone(table, days)));
  }

  private boolean isLeft(SweptTable table, Optional<Stretch> rows) {
    return rows.filter(some -> new SweepCount(unit, table, some).isAny()).isPresent();
  }

  private boolean isLeftElsewhere(Line line, Place place) {
    return line.line().rule().equals(RetentionRules.ENT_ACCOUNT)
        ? accounts.isAny(line.line(), place)
        : isKeptElsewhere(line.line().rule());
  }

  /** Tell whether anything goes by the rule that no sweep takes. */
  private boolean isKeptElsewhere(String rule) {
    Set<String> taken =
        tables(rule)
            .flatMap(
                table ->
                    Stream.concat(
                        Stream.of(table.name()),
                        table.dependents().stream().map(way -> way.get(0).child().table())))
            .collect(Collectors.toSet());
    boolean elsewhere =
        unit.kernel()
            .personalData()
            .flatMap(source -> source.describe().stream())
            .filter(table -> names(table, rule))
            .anyMatch(table -> !taken.contains(table.table()));
    return elsewhere
        || taken.isEmpty()
        || unit.kernel().extensions().stores().stream()
            .anyMatch(store -> store.describe().rule().equals(rule));
  }

  private Stream<SweptTable> tables(String rule) {
    return swept.stream().filter(table -> table.clock().rule().equals(rule));
  }

  private static boolean names(TableDescription table, String rule) {
    return table.personalColumns().stream().map(Personal::rule).anyMatch(rule::equals);
  }
}
