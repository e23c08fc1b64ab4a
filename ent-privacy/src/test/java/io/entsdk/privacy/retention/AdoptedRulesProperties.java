package io.entsdk.privacy.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.internal.retention.RulesInForce;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of rules that were adopted: over any versions, of a school's own and of all schools. */
@Domain(DomainContext.Global.class)
@Domain(value = RetentionDomain.class, priority = 1)
class AdoptedRulesProperties {

  private static final SchoolId SCHOOL = new SchoolId(new UUID(0, 1));
  private static final SchoolId OTHER = new SchoolId(new UUID(0, 2));
  private static final SchoolId STRANGER = new SchoolId(new UUID(0, 3));
  private static final RetentionRules NONE = new RetentionRules(List.of());

  @Provide
  Arbitrary<RulesInForce> adopted() {
    return versions().list().ofMinSize(1).ofMaxSize(6).map(all -> new RulesInForce(all, NONE));
  }

  @Provide
  Arbitrary<RuleVersion> versions() {
    RetentionDomain domain = new RetentionDomain();
    return Combinators.combine(
            Arbitraries.of(SCHOOL, OTHER).injectNull(0.4),
            domain.rules(),
            domain.days(),
            Arbitraries.integers().between(1, 9))
        .as((school, rule, from, number) -> new RuleVersion(school, rule.numbered(number), from));
  }

  @Property
  void whatIsAdoptedForLaterLeavesEarlierDaysAlone(
      @ForAll("adopted") RulesInForce rules,
      @ForAll("versions") RuleVersion later,
      @ForAll @IntRange(min = 1, max = 1_000) int before) {
    LocalDate day = later.from().minusDays(before);

    for (SchoolId school : List.of(SCHOOL, OTHER)) {
      assertEquals(rules.of(school, day), rules.with(later).of(school, day));
    }
  }

  @Property
  void aSchoolsOwnVersionIsNobodyElses(
      @ForAll("adopted") RulesInForce rules,
      @ForAll("versions") RuleVersion version,
      @ForAll LocalDate day) {
    RuleVersion own = new RuleVersion(SCHOOL, version.rule(), version.from());

    assertEquals(rules.of(OTHER, day), rules.with(own).of(OTHER, day));
  }

  @Property
  void onceItsOwnVersionEndsASchoolIsLikeOneThatHadNone(
      @ForAll("adopted") RulesInForce rules,
      @ForAll("versions") RuleVersion version,
      @ForAll @IntRange(max = 1_000) int more) {
    RetentionRule last = version.rule().numbered(Integer.MAX_VALUE);
    RulesInForce ended = rules.with(new RuleVersion(SCHOOL, last, version.from(), true));
    LocalDate day = version.from().plusDays(more);
    boolean begunAnew =
        rules.versions().stream()
            .filter(one -> SCHOOL.equals(one.school()) && one.hasBegunOn(day))
            .anyMatch(one -> one.from().isAfter(version.from()));

    if (!begunAnew) {
      assertEquals(rules.find(last.key(), STRANGER, day), ended.find(last.key(), SCHOOL, day));
    }
    assertEquals(rules.of(OTHER, day), ended.of(OTHER, day));
  }

  @Property
  void aLaterDayTurnsDueIntoKeptByANewVersionAlone(
      @ForAll("adopted") RulesInForce rules,
      @ForAll RetentionCase about,
      @ForAll LocalDate day,
      @ForAll @IntRange(max = 1_000) int more) {
    LocalDate later = day.plusDays(more);
    boolean changed =
        rules.versions().stream().anyMatch(one -> one.hasBegunOn(later) && !one.hasBegunOn(day));
    for (String key : rules.keys().toList()) {
      if (!changed && outcome(rules, key, about, day) == RetentionOutcome.DUE) {
        assertEquals(RetentionOutcome.DUE, outcome(rules, key, about, later));
      }
    }
  }

  @Property
  void whatNobodyHasAnsweredForIsNeverDue(
      @ForAll RetentionCase about, @ForAll RetentionRule rule, @ForAll LocalDate day) {
    List<RetentionRule> rules =
        Stream.concat(about.rules().stream(), Stream.of(rule.answering(PublicArchives.UNKNOWN)))
            .toList();

    assertNotEquals(
        RetentionOutcome.DUE,
        new RetentionCase(rules, about.facts(), Set.of(), about.clearances())
            .decide(day)
            .outcome());
  }

  @Property
  void publicArchivesAreDueUnderAVisaAlone(@ForAll RetentionCase about, @ForAll LocalDate day) {
    List<RetentionRule> archives =
        about.rules().stream().map(rule -> rule.answering(PublicArchives.YES)).toList();
    RetentionCase asked =
        new RetentionCase(archives, about.facts(), about.holds(), about.clearances());
    boolean granted = about.clearances().stream().anyMatch(one -> one.lifts(Block.VISA, day));

    assertTrue(granted || asked.decide(day).outcome() != RetentionOutcome.DUE);
  }

  /** In any zone the whole of the day is due and nothing before; a thousandth of it is 1970. */
  @Property
  void aLimitIsACalendarDayAndNoLengthOfTime(
      @ForAll LocalDate lastDay,
      @ForAll @IntRange(min = 1, max = 60) int months,
      @ForAll("zones") ZoneId zone) {
    RetentionRule rule =
        RetentionRules.FRENCH_SCHOOL
            .get(RetentionRules.ENT_ACCOUNT)
            .answering(PublicArchives.NO)
            .limitedTo(RetentionLimits.eraseWithin(Period.ofMonths(months)));
    RulesInForce rules =
        new RulesInForce(List.of(new RuleVersion(null, rule, LocalDate.EPOCH)), NONE);
    RetentionCase about =
        new RetentionCase(
            List.of(rules.get(rule.key(), SCHOOL, lastDay)),
            RetentionFacts.of(Trigger.ENTITLEMENT_ENDED, lastDay),
            Set.of(),
            Set.of());
    Instant begins = lastDay.plusMonths(months).atStartOfDay(zone).toInstant();
    Instant ends = lastDay.plusMonths(months).plusDays(1).atStartOfDay(zone).toInstant();

    assertEquals(RetentionOutcome.KEEP, at(about, begins.minusMillis(1), zone));
    assertEquals(RetentionOutcome.DUE, at(about, begins, zone));
    assertEquals(RetentionOutcome.DUE, at(about, ends.minusMillis(1), zone));
    Instant thousandth = Instant.ofEpochMilli(begins.getEpochSecond());
    assertEquals(RetentionOutcome.KEEP, at(about, thousandth, zone));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/Paris",
            "Indian/Reunion",
            "Pacific/Noumea",
            "America/Cayenne",
            "Pacific/Tahiti",
            "America/Miquelon")
        .map(ZoneId::of);
  }

  private static RetentionOutcome at(RetentionCase about, Instant now, ZoneId zone) {
    return about.decide(LocalDate.ofInstant(now, zone)).outcome();
  }

  private static RetentionOutcome outcome(
      RulesInForce rules, String key, RetentionCase about, LocalDate day) {
    return rules
        .find(key, SCHOOL, day)
        .map(
            rule ->
                new RetentionCase(List.of(rule), about.facts(), Set.of(), about.clearances())
                    .decide(day)
                    .outcome())
        .orElse(RetentionOutcome.KEEP);
  }
}
