package io.entsdk.privacy.internal.archive;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.Clearance;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds which slips let data go, within one unit of work: one statement a school, whatever is asked
 * of it.
 */
public final class Clearances {

  private final Unit unit;
  private final Map<SchoolId, List<Slip>> known = new HashMap<>();

  public Clearances(Unit unit) {
    this.unit = unit;
  }

  /**
   * Return the visa of {@code school} that covers data under {@code rule} which an event of {@code
   * day} has made due.
   */
  public Optional<Clearance> covering(String rule, SchoolId school, LocalDate day) {
    return slips(rule, school, day).flatMap(Clearances::clearance).findFirst();
  }

  /** Return the visas of {@code schools}, if each of them has one that covers; none otherwise. */
  public Set<Clearance> covering(String rule, Collection<SchoolId> schools, LocalDate day) {
    Set<Clearance> found =
        schools.stream()
            .flatMap(school -> covering(rule, school, day).stream())
            .collect(Collectors.toSet());
    boolean each = schools.stream().allMatch(school -> covering(rule, school, day).isPresent());
    return each ? found : Set.of();
  }

  /** Return the lines under which something goes, of the first slip of each of {@code schools}. */
  public List<Permit> permits(String rule, Collection<SchoolId> schools, LocalDate day) {
    return schools.stream()
        .flatMap(school -> slips(rule, school, day).limit(1))
        .flatMap(slip -> permit(slip, rule, day).stream())
        .toList();
  }

  private Stream<Slip> slips(String rule, SchoolId school, LocalDate day) {
    return known.computeIfAbsent(school, of -> new JpaSlips(unit).allowing(of)).stream()
        .filter(slip -> slip.covers(rule, day));
  }

  private static Optional<Permit> permit(Slip slip, String rule, LocalDate day) {
    return slip.lines().stream()
        .filter(line -> line.rule().equals(rule) && line.covers(day))
        .map(line -> new OpenSlips.Line(slip, line).permit())
        .findFirst();
  }

  private static Stream<Clearance> clearance(Slip slip) {
    return Stream.ofNullable(slip.answeredOn())
        .map(on -> new Clearance(Block.VISA, on, String.valueOf(slip.visa())));
  }
}
