package io.entsdk.privacy.internal.due;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.internal.AccountCase;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.Entitlement;
import io.entsdk.privacy.retention.RetentionCase;
import io.entsdk.privacy.retention.RetentionDecision;
import io.entsdk.privacy.retention.RetentionDecision.Due;
import io.entsdk.privacy.retention.RetentionDecision.DueBlocked;
import io.entsdk.privacy.retention.RetentionDomain;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The forecast says of every account what asking the decision day by day would say. */
@Domain(DomainContext.Global.class)
@Domain(value = RetentionDomain.class, priority = 1)
class DueForecastProperties {

  private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));

  /** Beyond the latest limit that the domain makes up. */
  private static final int DAYS = 2_600;

  @Property(tries = 300)
  void itIsTheFirstDayOnWhichTheDecisionSaysSo(
      @ForAll LocalDate today,
      @ForAll @Size(min = 1, max = 3) List<RetentionCase> rules,
      @ForAll @Size(2) List<LocalDate> changes) {
    NavigableMap<LocalDate, RetentionCase> inForce = new TreeMap<>();
    inForce.put(today, rules.get(0));
    for (int i = 1; i < rules.size(); i++) {
      LocalDate begins = changes.get(i - 1);
      inForce.put(begins.isAfter(today) ? begins : today.plusDays(i), rules.get(i));
    }

    Optional<First> asked =
        Stream.iterate(today, day -> day.plusDays(1))
            .limit(DAYS)
            .flatMap(day -> first(inForce.floorEntry(day).getValue().decide(day), day).stream())
            .findFirst();

    assertEquals(asked, foreseen(inForce, today));
  }

  private static Optional<First> foreseen(
      NavigableMap<LocalDate, RetentionCase> inForce, LocalDate today) {
    NavigableMap<LocalDate, List<AccountCase>> phases = new TreeMap<>();
    inForce.forEach(
        (day, about) ->
            phases.put(
                day, List.of(new AccountCase(SOMEBODY, new Entitlement.Unknown(), about, null))));
    return Optional.ofNullable(DueForecast.of(phases).get(SOMEBODY))
        .map(one -> new First(one.from().isBefore(today) ? today : one.from(), one.waitsFor()));
  }

  private static Optional<First> first(RetentionDecision decision, LocalDate day) {
    if (decision instanceof Due) {
      return Optional.of(new First(day, List.of()));
    }
    return decision instanceof DueBlocked blocked
        ? Optional.of(new First(day, blocked.by()))
        : Optional.empty();
  }

  private record First(LocalDate day, List<Block> waitsFor) {}
}
