package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.personal.SchoolPath;
import io.entsdk.core.personal.RowClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is where what is due of a table ends for the rows of each school, where schools differ.
 *
 * @param path the way from a row to its school
 * @param own of each school of the tenant; empty where none of its rows is due
 * @param others of rows that say no school, or one that is not there; likewise
 */
record SchoolEnds(SchoolPath path, Map<SchoolId, Optional<Cutoff>> own, Optional<Cutoff> others) {

  SchoolEnds {
    own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
  }

  /** Return what is due by them: nothing, one stretch for all alike, or one that tells apart. */
  Optional<Stretch> stretch() {
    return groups().isEmpty()
        ? others.map(Stretch::upTo)
        : all()
            .max(Cutoff.BY_START)
            .map(
                until ->
                    new Stretch(
                        Optional.empty(), until, Optional.of(this), List.of(), Optional.empty()));
  }

  /** Return each of them that there is. */
  Stream<Cutoff> all() {
    return Stream.concat(own.values().stream(), Stream.of(others)).flatMap(Optional::stream);
  }

  /** Return where it ends for rows of {@code school}, or for those that say none. */
  Optional<Cutoff> of(Optional<SchoolId> school) {
    return school.map(one -> own.getOrDefault(one, others)).orElse(others);
  }

  /** Tell whether rows may go that the rule of {@code school} has a say in. */
  boolean concerns(SchoolId school) {
    return others.isPresent() || of(Optional.of(school)).isPresent();
  }

  /**
   * Return the condition that the row {@code alias} is of a time before that of its school: {@link
   * #values} stand from {@code first} on.
   */
  String holds(String alias, RowClock clock, int first) {
    String type = clock.kind().sql();
    StringBuilder ends = new StringBuilder(alias + "." + clock.column() + " < case");
    int next = first;
    for (Optional<Cutoff> end : groups().keySet()) {
      ends.append(" when %s = any(cast(?%d as uuid array))".formatted(path.schoolOf(alias), next));
      ends.append(" then ").append(value(end, type, next + 1));
      next += end.isPresent() ? 2 : 1;
    }
    return ends + " else " + value(others, type, next) + " end";
  }

  List<Object> values() {
    List<Object> all = new ArrayList<>();
    groups()
        .forEach(
            (end, schools) -> {
              all.add(ColumnType.UUID.toParameter(schools.stream().map(SchoolId::value).toList()));
              end.ifPresent(cutoff -> all.add(cutoff.value()));
            });
    others.ifPresent(cutoff -> all.add(cutoff.value()));
    return all;
  }

  /** Return by what these ends are known beside others, in a few letters. */
  String name() {
    String all = groups() + "/" + others.map(Cutoff::value).orElse("");
    return Integer.toHexString(all.hashCode());
  }

  /** Return the schools that differ from the others, by where they end. */
  private Map<Optional<Cutoff>, List<SchoolId>> groups() {
    return own.entrySet().stream()
        .filter(one -> !one.getValue().equals(others))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
  }

  private static String value(Optional<Cutoff> end, String type, int parameter) {
    return end.isPresent() ? "cast(?%d as %s)".formatted(parameter, type) : "null";
  }
}
