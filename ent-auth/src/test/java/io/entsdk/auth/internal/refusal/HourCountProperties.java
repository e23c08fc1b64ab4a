package io.entsdk.auth.internal.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.internal.throttle.RefusedText;
import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.RefusalFigure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HourCountProperties {

  private static final UUID SCHOOL = new UUID(0, 1);
  private static final long RUNNING = 500_010;

  /** Is one refusal of a pupil. */
  record Event(int pupil, int group, long hour, Refusal why) {}

  @Provide
  Arbitrary<List<Event>> days() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 11),
            Arbitraries.integers().between(0, 1),
            Arbitraries.longs().between(RUNNING - 3, RUNNING),
            Arbitraries.of(Refusal.class))
        .as(Event::new)
        .list()
        .ofMaxSize(150);
  }

  @Property(tries = 300)
  void aFigureIsThePupilsAndTimesOfItsClassHourAndReasonFromFivePupilsOn(
      @ForAll("days") List<Event> day) {
    List<HourFigure> figures = HourCount.of(RUNNING, texts(day));

    for (HourFigure one : figures) {
      assertEquals(figure(day, one), one.figure());
    }
    assertEquals(cellsOfFive(day), figures.size());
  }

  @Property(tries = 200)
  void whatIsKeptUntilThenIsBounded(@ForAll("days") List<Event> day) {
    RefusedText text = RefusedText.NONE;
    for (int i = 0; i < 40; i++) {
      for (Event one : day.subList(0, Math.min(30, day.size()))) {
        text = text.plus(one.why(), RefusedText.beginOf(one.hour() + i));
      }
    }
    assertTrue(text.text().length() <= 600, text.text());
    assertEquals(text.hours(), new RefusedText(text.text()).hours());
  }

  /** A class has its own pupils. */
  private static UUID pupilOf(Event event) {
    return new UUID(event.group() + 1, event.pupil());
  }

  private static List<Refused> texts(List<Event> day) {
    List<Refused> refused = new ArrayList<>();
    for (UUID pupil : new HashSet<>(day.stream().map(HourCountProperties::pupilOf).toList())) {
      RefusedText text = RefusedText.NONE;
      for (Event one : day) {
        if (pupilOf(one).equals(pupil)) {
          text = text.plus(one.why(), RefusedText.beginOf(one.hour()));
        }
      }
      refused.add(new Refused(SCHOOL, new UUID(9, pupil.getMostSignificantBits()), pupil, text));
    }
    return refused;
  }

  private static RefusalFigure figure(List<Event> day, HourFigure of) {
    List<Event> its =
        day.stream()
            .filter(one -> of.group().equals(new UUID(9, one.group() + 1)))
            .filter(one -> of.figure().hour().equals(RefusedText.beginOf(one.hour())))
            .filter(one -> one.why() == of.figure().reason())
            .toList();
    int pupils = (int) its.stream().map(Event::pupil).distinct().count();
    return new RefusalFigure(of.figure().hour(), of.figure().reason(), 1, pupils, its.size());
  }

  private static int cellsOfFive(List<Event> day) {
    int cells = 0;
    Set<List<Object>> seen = new HashSet<>();
    for (Event one : day) {
      boolean counts = one.why() != Refusal.UNKNOWN && one.hour() < RUNNING;
      if (counts && seen.add(List.of(one.group(), one.hour(), one.why()))) {
        long pupils =
            day.stream()
                .filter(
                    other ->
                        other.group() == one.group()
                            && other.hour() == one.hour()
                            && other.why() == one.why())
                .map(Event::pupil)
                .distinct()
                .count();
        cells += pupils >= RefusalFigure.FEWEST ? 1 : 0;
      }
    }
    return cells;
  }
}
