package io.entsdk.privacy.internal.consent;

import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentEvent;
import io.entsdk.privacy.consent.ConsentRule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows the days on which what stands of a consent turns, by the answers and facts of today: from
 * one of its days to the next nothing changes but that somebody answers, or a fact does.
 */
record ConsentTurns(ConsentFold fold) {

  /** Return the first day after {@code day} on which time alone makes something else of it. */
  Optional<LocalDate> next(LocalDate day) {
    return days()
        .filter(day::isBefore)
        .filter(turn -> fold.on(turn) != fold.on(day))
        .min(Comparator.naturalOrder());
  }

  /** Return since which day it has stood without a break as it stands on {@code day}. */
  LocalDate since(LocalDate day) {
    return days()
        .filter(turn -> !turn.isAfter(day) && fold.on(turn.minusDays(1)) != fold.on(turn))
        .max(Comparator.naturalOrder())
        .orElse(day);
  }

  private Stream<LocalDate> days() {
    Consent consent = fold.consent();
    return Stream.of(
            Stream.of(consent.askedOn(), consent.lastDay().plusDays(1)),
            Stream.of(consent.rule().aloneFrom(), ConsentRule.MAJORITY)
                .flatMap(years -> fold.subject().eveOf(years).stream())
                .map(eve -> eve.plusDays(1)),
            fold.subject().links().stream().map(link -> link.period().firstDay()),
            fold.subject().links().stream()
                .flatMap(link -> Stream.ofNullable(link.period().lastDay()))
                .map(last -> last.plusDays(1)),
            fold.events().stream().map(ConsentEvent::day))
        .flatMap(each -> each);
  }
}
