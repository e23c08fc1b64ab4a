package io.entsdk.core;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Says, in plain words, what the runtime found of its surroundings and what the host must still
 * add.
 */
public record RuntimeCheck(List<Finding> findings) {

  public RuntimeCheck {
    findings = List.copyOf(findings);
  }

  /** Tell whether a host may start with this: warnings may stand, failures may not. */
  public boolean passed() {
    return findings.stream().noneMatch(finding -> finding.level() == Level.FAILED);
  }

  /** Return the findings of one area, such as {@code schema}. */
  public List<Finding> of(String area) {
    return findings.stream().filter(finding -> finding.area().equals(area)).toList();
  }

  @Override
  public String toString() {
    return findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
  }

  /** Grades a finding. */
  public enum Level {
    OK,
    WARNING,
    FAILED
  }

  /**
   * Holds one answer.
   *
   * @param area what was looked at: database, schema, mapping, properties, indexes, keys, clock,
   *     connections, jobs, rights, restore
   */
  public record Finding(Level level, String area, String message) {

    @Override
    public String toString() {
      return "%-7s %-11s %s".formatted(level, area, message);
    }
  }
}
