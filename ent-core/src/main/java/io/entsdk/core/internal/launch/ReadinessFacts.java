package io.entsdk.core.internal.launch;

import io.entsdk.core.directory.Contract;
import io.entsdk.core.directory.ResponsibilityRole;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.JpaContracts;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.directory.ResponsibilityBook;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.launch.LaunchRecord;
import io.entsdk.core.launch.Readiness;
import io.entsdk.core.launch.Readiness.Finding;
import io.entsdk.core.launch.Requirement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges how ready a school is on one day; a school whose contract nobody has said is public. */
final class ReadinessFacts {

  private final Unit unit;

  ReadinessFacts(Unit unit) {
    this.unit = unit;
  }

  Readiness of(SchoolId school, LocalDate day) {
    School found = new Known(unit).school(school);
    Contract contract = new JpaContracts(unit).on(school, day).orElse(Contract.PUBLIC);
    Set<ResponsibilityRole> named =
        new ResponsibilityBook(unit)
            .listOf(school, day).stream().map(held -> held.role()).collect(Collectors.toSet());
    List<LaunchRecord> records = new RecordStore(unit).listOf(school);
    List<Finding> findings =
        Arrays.stream(Requirement.values())
            .filter(one -> one.isAskedOf(found.level(), contract))
            .map(one -> finding(one, named, records, day))
            .toList();
    return new Readiness(school, day, findings, new LaunchStore(unit).live(school));
  }

  private static Finding finding(
      Requirement requirement,
      Set<ResponsibilityRole> named,
      List<LaunchRecord> records,
      LocalDate day) {
    if (requirement.shown() == Requirement.Shown.BY_DIRECTORY) {
      return named.contains(role(requirement))
          ? new Finding.Met(requirement, Optional.empty())
          : new Finding.Missing(requirement, null);
    }
    List<LaunchRecord> own =
        records.stream().filter(record -> record.requirement() == requirement).toList();
    return own.stream()
        .filter(record -> record.period().covers(day))
        .findFirst()
        .<Finding>map(record -> new Finding.Met(requirement, Optional.of(record)))
        .orElseGet(() -> new Finding.Missing(requirement, lastDay(own, day)));
  }

  private static ResponsibilityRole role(Requirement requirement) {
    return requirement == Requirement.DPO_NAMED
        ? ResponsibilityRole.DPO
        : ResponsibilityRole.CONTROLLER;
  }

  private static @Nullable LocalDate lastDay(List<LaunchRecord> records, LocalDate day) {
    return records.stream()
        .filter(record -> !record.period().isEmpty())
        .flatMap(record -> Optional.ofNullable(record.period().lastDay()).stream())
        .filter(last -> last.isBefore(day))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
