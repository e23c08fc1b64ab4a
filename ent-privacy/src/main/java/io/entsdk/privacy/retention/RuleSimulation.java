package io.entsdk.privacy.retention;

import io.entsdk.core.directory.SchoolId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells what adopting a rule would move, before anybody adopts it: numbers of accounts and of rows,
 * and nobody.
 *
 * @param schools those whose rule would change, each with what moves in it
 * @param tables those whose rows go by the rule, or columns before them, each over the whole
 *     tenant: a row goes by the rule of its school, and one that says none by that which keeps
 *     longest
 * @param conflicts what would have to be settled
 */
public record RuleSimulation(
    RuleProposal proposal,
    List<OfSchool> schools,
    List<OfTable> tables,
    List<SourceConflict> conflicts) {

  private static final String BUNDLE = "io.entsdk.privacy.retention.simulation";

  public RuleSimulation {
    schools = List.copyOf(schools);
    tables = List.copyOf(tables);
    conflicts = List.copyOf(conflicts);
  }

  /** Counts the accounts of one school by what becomes of them, zeros included. */
  public record OfSchool(SchoolId school, LocalDate day, Map<Movement, Integer> accounts) {

    public OfSchool {
      Map<Movement, Integer> all = new EnumMap<>(Movement.class);
      for (Movement one : Movement.values()) {
        all.put(one, accounts.getOrDefault(one, 0));
      }
      accounts = Collections.unmodifiableMap(all);
    }
  }

  /**
   * Counts the rows of one table that are due, held ones included, without the change and with it.
   *
   * @param columns what goes of the rows before them by the rule; none where they go themselves
   * @param atOnce on the first day of the change
   * @param withinAYear a year after it, of the rows that are there now
   * @param schools how many of them belong to which school, where the table says to which its rows
   *     belong; those that say none are in no school. Where the table says nothing of schools, a
   *     row counts in each school to which a fact ties or tied the person whom it is about, so that
   *     the schools together may have more than there are, or fewer. Schools of which none is due
   *     are left out
   */
  public record OfTable(
      String source,
      String table,
      List<String> columns,
      Rows atOnce,
      Rows withinAYear,
      List<RowsOfSchool> schools) {

    public OfTable {
      columns = List.copyOf(columns);
      schools = List.copyOf(schools);
    }
  }

  /** Counts likewise the rows of one table that belong to one school. */
  public record RowsOfSchool(SchoolId school, Rows atOnce, Rows withinAYear) {}

  /** Counts rows without a change and with it. */
  public record Rows(long before, long after) {

    /** Return how many more are due by the change; less than 0 where fewer are. */
    public long more() {
      return after - before;
    }
  }

  /** Return how many accounts of all schools come to {@code movement}. */
  public int count(Movement movement) {
    return schools.stream().mapToInt(one -> one.accounts().getOrDefault(movement, 0)).sum();
  }

  /** Return it in sentences, in French or English. */
  public String explain(Locale locale) {
    return new SimulationSentence(this, locale).text(BUNDLE);
  }
}
