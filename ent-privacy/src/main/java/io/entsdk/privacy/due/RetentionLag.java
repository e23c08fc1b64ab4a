package io.entsdk.privacy.due;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Says by how many days the oldest of each kind is late; nobody is named.
 *
 * @param days zeros included
 * @param tables of tables whose rows are late, by how many days each; those that a hold keeps count
 *     until the table is gone through
 */
public record RetentionLag(Map<Late, Integer> days, Map<String, Integer> tables) {

  public RetentionLag {
    Map<Late, Integer> all = new EnumMap<>(Late.class);
    for (Late one : Late.values()) {
      all.put(one, days.getOrDefault(one, 0));
    }
    days = Collections.unmodifiableMap(all);
    tables = Map.copyOf(tables);
  }

  public int of(Late what) {
    return days.getOrDefault(what, 0);
  }

  /** Return what is later than {@code alarm} lets pass. */
  public List<Late> beyond(RetentionAlarm alarm) {
    return Stream.of(Late.values()).filter(one -> of(one) > alarm.days(one)).toList();
  }
}
