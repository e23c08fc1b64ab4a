package io.entsdk.privacy.internal.consent;

import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static io.entsdk.privacy.consent.ConsentAnswer.REFUSED;
import static io.entsdk.privacy.consent.ConsentAnswer.WITHDRAWN;
import static io.entsdk.privacy.consent.ConsentRule.MAJORITY;

import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentAnswer;
import io.entsdk.privacy.consent.ConsentEvent;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ConsentState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Works out what the answers to one consent come to on a day: a pure function, in whichever order
 * the answers are told.
 *
 * <p>Of somebody who answers for a child an answer counts that was given with authority, as long as
 * that authority lasts: after it was withdrawn neither a yes nor a no counts, and whoever has it
 * since has not agreed before saying so.
 */
record ConsentFold(Consent consent, Subject subject, List<ConsentEvent> events) {

  private static final ConsentParty ONESELF = ConsentParty.oneself();

  ConsentFold {
    events = List.copyOf(events);
  }

  /** Return the same after one more answer. */
  ConsentFold and(ConsentEvent event) {
    return new ConsentFold(
        consent, subject, Stream.concat(events.stream(), Stream.of(event)).toList());
  }

  /** Return {@code now}, or the next moment after all that was said, if a clock lags behind. */
  Instant next(Instant now) {
    return events.stream()
        .map(ConsentEvent::at)
        .max(Comparator.naturalOrder())
        .filter(last -> !last.isBefore(now))
        .map(last -> last.plus(1, ChronoUnit.MICROS))
        .orElse(now);
  }

  /** Return what stands on {@code day}, a calendar day of the school. */
  ConsentState on(LocalDate day) {
    if (day.isBefore(consent.askedOn())) {
      return ConsentState.UNKNOWN;
    }
    if (day.isAfter(consent.lastDay())) {
      return ConsentState.EXPIRED;
    }
    return subject.isAtLeast(rule().aloneFrom(), day) ? alone(day) : together(day);
  }

  /** Return the last word of {@code party} until {@code day}, whether it counts or not. */
  Optional<ConsentAnswer> last(ConsentParty party, LocalDate day) {
    return last(party, day, any -> true).map(ConsentEvent::answer);
  }

  /** The person's own no was always one; a yes is, from the age on at which it needs no other. */
  private ConsentState alone(LocalDate day) {
    Optional<ConsentEvent> own = last(ONESELF, day, any -> true);
    Optional<ConsentState> no = no(own.stream().map(ConsentEvent::answer).toList());
    if (no.isPresent()) {
      return no.get();
    }
    if (own.filter(yes -> subject.isAtLeast(rule().aloneFrom(), yes.day())).isPresent()
        || wasGivenTogether(day)) {
      return ConsentState.GIVEN;
    }
    return waiting(day, Set.of());
  }

  /** What a minor and the parents have agreed to goes on past the age of agreeing alone. */
  private boolean wasGivenTogether(LocalDate day) {
    return !subject.isAtLeast(MAJORITY, day)
        && subject
            .eveOf(rule().aloneFrom())
            .filter(eve -> together(eve) == ConsentState.GIVEN)
            .isPresent();
  }

  private ConsentState together(LocalDate day) {
    Set<Guardian> holders = subject.holders(rule().right(), day);
    List<ConsentAnswer> said = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    for (Guardian holder : holders) {
      Optional<ConsentAnswer> counted = counted(holder, day);
      counted.ifPresent(said::add);
      answers.add(counted.map(ConsentFold::answer).orElse(Answer.NONE));
    }
    Optional<ConsentAnswer> own = last(ONESELF, day);
    own.ifPresent(said::add);
    if (rule().isJoint()) {
      answers.add(own.map(ConsentFold::answer).orElse(Answer.NONE));
    }
    return no(said)
        .orElseGet(
            () ->
                !holders.isEmpty() && rule().agreement().outcome(answers).isAuthorised()
                    ? ConsentState.GIVEN
                    : waiting(day, holders));
  }

  /** Return the last word of {@code holder} that was given with authority. */
  private Optional<ConsentAnswer> counted(Guardian holder, LocalDate day) {
    return last(ConsentParty.of(holder), day, event -> isBacked(holder, event))
        .map(ConsentEvent::answer);
  }

  private boolean isBacked(Guardian holder, ConsentEvent event) {
    return subject.holders(rule().right(), event.day()).contains(holder);
  }

  /** Tell a yes that counts no more from no yes at all. */
  private ConsentState waiting(LocalDate day, Set<Guardian> holders) {
    boolean groundless =
        events.stream()
            .map(ConsentEvent::party)
            .filter(party -> !party.equals(ONESELF) || subject.isAtLeast(rule().aloneFrom(), day))
            .distinct()
            .filter(party -> last(party, day).filter(GIVEN::equals).isPresent())
            .anyMatch(
                party ->
                    !(party instanceof ConsentParty.Holder one)
                        || !holders.contains(one.guardian())
                        || counted(one.guardian(), day).filter(GIVEN::equals).isEmpty());
    return groundless ? ConsentState.INVALIDATED : ConsentState.REQUESTED;
  }

  private static Optional<ConsentState> no(Collection<ConsentAnswer> said) {
    return Stream.of(REFUSED, WITHDRAWN)
        .filter(said::contains)
        .map(no -> no == REFUSED ? ConsentState.REFUSED : ConsentState.WITHDRAWN)
        .findFirst();
  }

  private static Answer answer(ConsentAnswer said) {
    return said.isNo() ? Answer.REFUSE : Answer.ACCEPT;
  }

  private Optional<ConsentEvent> last(
      ConsentParty party, LocalDate day, Predicate<ConsentEvent> counts) {
    return events.stream()
        .filter(event -> event.party().equals(party) && !event.day().isAfter(day))
        .filter(counts)
        .max(ConsentEvent.IN_ORDER);
  }

  private ConsentRule rule() {
    return consent.rule();
  }
}
