package io.entsdk.core.personal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what erasing rows of one table keeps to. */
final class ErasureTermsBuilder {

  private final List<ParentLink> parents = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> records = new ArrayList<>();
  private final Map<String, String> emptied = new HashMap<>();
  private final Map<String, ContributionPurpose> contributions = new HashMap<>();
  private Optional<String> version = Optional.empty();
  private Optional<RowClock> clock = Optional.empty();
  private boolean heldWhole;
  private AtClosing atClosing = new AtClosing.Goes();

  void parent(ParentLink link) {
    if (!parents.contains(link)) {
      parents.add(link);
    }
  }

  void before(List<String> tables) {
    before.addAll(tables);
  }

  void records(List<String> columns) {
    records.addAll(columns);
  }

  void emptied(String column, String nothing) {
    emptied.put(column, nothing);
  }

  void contribution(String column, ContributionPurpose staysFor) {
    contributions.put(column, staysFor);
  }

  void version(String column) {
    version = Optional.of(column);
  }

  void clock(RowClock given) {
    clock = Optional.of(given);
  }

  void heldWhole() {
    heldWhole = true;
  }

  void atClosing(AtClosing end) {
    atClosing = end;
  }

  ErasureTerms build() {
    return new ErasureTerms(
        parents, before, records, version, emptied, clock, contributions, heldWhole, atClosing);
  }
}
