package io.entsdk.messaging.internal.policy;

import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.Towards;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Holds what each row of a table has for each column; what it does not name it never allows. */
final class ReachTable {

  private final Map<From, Map<Towards, Entry>> rows;

  private ReachTable(Map<From, Map<Towards, Entry>> rows) {
    this.rows = rows;
  }

  Cell cell(From from, Towards towards, Contact contact) {
    Entry entry = rows.getOrDefault(from, Map.of()).get(towards);
    return entry == null ? Cell.N : entry.of(contact);
  }

  /** Begin a table with these columns. */
  static Builder columns(Towards... columns) {
    return new Builder(List.of(columns));
  }

  /** Gathers the rows of a table, each in the order of the columns. */
  static final class Builder {

    private final List<Towards> columns;
    private final Map<From, Map<Towards, Entry>> rows = new EnumMap<>(From.class);

    private Builder(List<Towards> columns) {
      this.columns = columns;
    }

    /** Add the row of somebody who writes to one person at a time. */
    Builder row(From from, Cell... cells) {
      return entries(from, List.of(cells).stream().map(Entry::single).toList());
    }

    /** Add the row of somebody who may say the same to many. */
    Builder speaking(From from, Cell... cells) {
      return entries(from, List.of(cells).stream().map(Entry::both).toList());
    }

    private Builder entries(From from, List<Entry> entries) {
      if (entries.size() != columns.size()) {
        throw new IllegalArgumentException("Row " + from + " has not a cell for each column");
      }
      for (int i = 0; i < columns.size(); i++) {
        also(from, columns.get(i), entries.get(i));
      }
      return this;
    }

    /** Set what a row has for one column. */
    Builder also(From from, Towards towards, Entry entry) {
      rows.computeIfAbsent(from, any -> new EnumMap<>(Towards.class)).put(towards, entry);
      return this;
    }

    /** Begin with the rows of {@code other}. */
    Builder like(ReachTable other) {
      other.rows.forEach(
          (from, row) -> row.forEach((towards, entry) -> also(from, towards, entry)));
      return this;
    }

    ReachTable build() {
      return new ReachTable(rows);
    }
  }
}
