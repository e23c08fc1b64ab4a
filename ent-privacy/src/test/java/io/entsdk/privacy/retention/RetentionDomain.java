package io.entsdk.privacy.retention;

import io.entsdk.core.RejectedException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Rules, facts, holds and clearances of a few years around a leap day. */
public class RetentionDomain extends DomainContextBase {

  private static final LegalSource SOURCE =
      new LegalSource("texte", "art. 1", "test", LocalDate.EPOCH, Confidence.OWN_CHOICE);

  private static final List<Trigger> TRIGGERS =
      List.of(Trigger.ENTITLEMENT_ENDED, Trigger.RECORD_MADE, Trigger.SCHOOL_YEAR_ENDED);

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 1_500)
        .map(days -> LocalDate.of(2022, 1, 1).plusDays(days))
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<LegalHold> holds() {
    Arbitrary<LocalDate> released = days().injectNull(0.5);
    return Combinators.combine(days(), released)
        .as((placed, until) -> new LegalHold(new UUID(placed.toEpochDay(), 1), placed, until))
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<RetentionRule> rules() {
    Arbitrary<Set<Block>> awaits =
        Arbitraries.frequency(Tuple.of(4, Set.of()), Tuple.of(1, Set.of(Block.APPROVAL)));
    return Combinators.combine(
            Arbitraries.of("a", "b", "c"), Arbitraries.of(TRIGGERS), limits(), archives(), awaits)
        .as(RetentionDomain::rule)
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<RetentionCase> cases() {
    Arbitrary<RetentionFacts> facts =
        Arbitraries.maps(Arbitraries.of(TRIGGERS), days()).ofMinSize(1).map(RetentionFacts::new);
    return Combinators.combine(
            rules().list().ofMinSize(1).ofMaxSize(3),
            facts,
            holds().set().ofMaxSize(1),
            clearances().set().ofMaxSize(2))
        .as(RetentionCase::new)
        .withoutEdgeCases();
  }

  private static Arbitrary<PublicArchives> archives() {
    return Arbitraries.frequency(
        Tuple.of(4, PublicArchives.NO),
        Tuple.of(2, PublicArchives.YES),
        Tuple.of(1, PublicArchives.UNKNOWN));
  }

  private Arbitrary<Clearance> clearances() {
    return Combinators.combine(Arbitraries.of(Block.VISA, Block.APPROVAL), days())
        .as((block, day) -> new Clearance(block, day, "slip 1"));
  }

  private static Arbitrary<RetentionLimits> limits() {
    Arbitrary<Period> periods =
        Combinators.combine(
                Arbitraries.integers().between(0, 24), Arbitraries.integers().between(0, 40))
            .as((months, days) -> Period.of(0, months, days));
    return Combinators.combine(
            periods.injectNull(0.5), periods.injectNull(0.7), periods.injectNull(0.2))
        .as(RetentionDomain::limits);
  }

  /** Bounds that cross are refused: their obligation is dropped. */
  private static RetentionLimits limits(Period keep, Period restrict, Period erase) {
    try {
      return new RetentionLimits(keep, restrict, erase);
    } catch (RejectedException e) {
      return new RetentionLimits(null, restrict, erase);
    }
  }

  private static RetentionRule rule(
      String key,
      Trigger trigger,
      RetentionLimits limits,
      PublicArchives archives,
      Set<Block> awaits) {
    return RetentionRule.of(key, SOURCE, trigger, limits)
        .answering(archives)
        .awaiting(awaits.toArray(Block[]::new));
  }
}
