package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.personal.RowTerms;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.internal.sweep.SweptTable.Dependent;
import io.entsdk.privacy.retention.FinalAction;
import java.util.List;
import java.util.stream.Collectors;

/** Says in SQL what a sweep does to a row whose time is over. */
sealed interface RowEnd {

  /** Return what {@code action}, which a machine may carry out, does to rows of {@code swept}. */
  static RowEnd of(SweptTable swept, FinalAction action) {
    return action == FinalAction.ANONYMISE ? new Emptied(swept) : new Gone(swept);
  }

  /** Return one more condition on {@code alias}: that there is anything to be done to the row. */
  String isToDo(String alias);

  /** Return one more condition on {@code alias}: that no other row keeps it as it is. */
  String isUnkept(String alias);

  /** Tell whether anything is done to the row itself, and not to what hangs on it alone. */
  boolean isOfRow();

  /** Return the beginning of the statement that does it to rows {@code alias}, up to "where". */
  String doing(TableDescription table, String alias);

  /** Return the tables whose rows come before the row that they hang on, the deepest first. */
  List<List<Dependent>> dependents();

  /** Return more conditions on a row of a dependent table: what keeps it, or that it is done. */
  String isDependentToDo(TableDescription child, String alias);

  /** The row goes, and all that refers to it goes before. */
  record Gone(SweptTable swept) implements RowEnd {

    @Override
    public String isToDo(String alias) {
      return "";
    }

    @Override
    public String isUnkept(String alias) {
      return RowTerms.notReferredTo(swept.part(), swept.table(), alias);
    }

    @Override
    public boolean isOfRow() {
      return true;
    }

    @Override
    public String doing(TableDescription table, String alias) {
      return "delete from " + table.table() + " " + alias;
    }

    @Override
    public List<List<Dependent>> dependents() {
      return swept.dependents();
    }

    @Override
    public String isDependentToDo(TableDescription child, String alias) {
      return RowTerms.notReferredTo(swept.part(), child, alias);
    }
  }

  /**
   * The row stays without anybody, or without what goes before it, and so does all that refers to
   * it: it is done last, so that it is due as long as anything that hangs on it tells of that.
   */
  record Emptied(SweptTable swept) implements RowEnd {

    @Override
    public String isToDo(String alias) {
      String itself = swept.emptied(swept.table()).tells(alias);
      return dependents().stream()
          .map(way -> " or " + isTold(way, alias))
          .collect(Collectors.joining("", " and (" + itself, ")"));
    }

    @Override
    public String isUnkept(String alias) {
      return dependents().stream()
          .map(way -> " and not " + isTold(way, alias))
          .collect(Collectors.joining());
    }

    @Override
    public boolean isOfRow() {
      return swept.emptied(swept.table()).isAnything();
    }

    @Override
    public String doing(TableDescription table, String alias) {
      return swept.emptied(table).updating(alias);
    }

    @Override
    public List<List<Dependent>> dependents() {
      return swept.dependents().stream()
          .filter(way -> swept.emptied(way.get(0).child()).isAnything())
          .toList();
    }

    @Override
    public String isDependentToDo(TableDescription child, String alias) {
      return " and " + swept.emptied(child).tells(alias);
    }

    /** Return the condition that a row at the end of {@code way} from {@code alias} tells. */
    private String isTold(List<Dependent> way, String alias) {
      Dependent step = way.get(way.size() - 1);
      String child = "hangs" + way.size();
      List<Dependent> rest = way.subList(0, way.size() - 1);
      String told = rest.isEmpty() ? swept.emptied(step.child()).tells(child) : isTold(rest, child);
      return "exists (select 1 from %s %s where %s and %s)"
          .formatted(step.child().table(), child, step.refers(child, alias), told);
    }
  }
}
