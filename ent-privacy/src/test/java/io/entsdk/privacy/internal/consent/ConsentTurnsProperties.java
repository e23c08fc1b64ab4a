package io.entsdk.privacy.internal.consent;

import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ConsentState;
import io.entsdk.privacy.internal.consent.ConsentTrial.Said;
import io.entsdk.privacy.internal.consent.ConsentTrial.Who;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whoever looks at a consent on its turns alone has missed nothing. */
class ConsentTurnsProperties {

  private static final int DAYS = 14;

  @Property(tries = 2_000)
  void untilTheNextTurnNothingChangesAndThenItDoes(@ForAll("trials") ConsentTrial trial) {
    ConsentFold fold = trial.fold();
    LocalDate day = ConsentTrial.ASKED.minusDays(1);
    LocalDate end = ConsentTrial.ASKED.plusDays(DAYS);
    Optional<LocalDate> next = new ConsentTurns(fold).next(day);
    for (LocalDate on = day.plusDays(1); !on.isAfter(end); on = on.plusDays(1)) {
      if (next.filter(on::equals).isPresent()) {
        assertNotEquals(fold.on(on.minusDays(1)), fold.on(on), trial.toString());
        next = new ConsentTurns(fold).next(on);
      } else {
        assertEquals(fold.on(on.minusDays(1)), fold.on(on), trial.toString());
      }
    }
  }

  @Property(tries = 1_000)
  void sinceThatDayItStandsWithoutABreak(
      @ForAll("trials") ConsentTrial trial, @ForAll @IntRange(max = DAYS) int after) {
    ConsentFold fold = trial.fold();
    LocalDate day = ConsentTrial.ASKED.plusDays(after);
    LocalDate since = new ConsentTurns(fold).since(day);
    for (LocalDate on = since; !on.isAfter(day); on = on.plusDays(1)) {
      assertEquals(fold.on(day), fold.on(on), trial.toString());
    }
    assertNotEquals(fold.on(day), fold.on(since.minusDays(1)), trial.toString());
  }

  @Example
  void whoeverWasBornOnALeapDayIsOlderFromTheLastDayOfFebruaryOn() {
    ConsentFold fold =
        ConsentTrial.ofAda(ConsentRule.ONLINE_SERVICE, new Said(Who.ADA, GIVEN, 1)).fold();
    LocalDate leapDay = LocalDate.of(2012, 2, 29);
    Subject born = new Subject(Optional.of(leapDay), true, fold.subject().links());
    ConsentTurns turns = new ConsentTurns(new ConsentFold(fold.consent(), born, fold.events()));
    LocalDate birthday = LocalDate.of(2027, 2, 28);
    assertEquals(Optional.of(birthday), turns.next(ConsentTrial.ASKED.plusDays(1)));
    assertEquals(ConsentState.INVALIDATED, turns.fold().on(birthday), "a child’s yes alone");
  }

  @Provide
  Arbitrary<ConsentTrial> trials() {
    return new ConsentProperties().trials();
  }
}
