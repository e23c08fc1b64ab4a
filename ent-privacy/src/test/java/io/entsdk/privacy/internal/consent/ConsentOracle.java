package io.entsdk.privacy.internal.consent;

import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static io.entsdk.privacy.consent.ConsentAnswer.REFUSED;

import io.entsdk.privacy.consent.ConsentAnswer;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ConsentState;
import io.entsdk.privacy.internal.consent.ConsentTrial.Said;
import io.entsdk.privacy.internal.consent.ConsentTrial.Who;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Lives through a consent day by day, and remembers what it must: nothing of it is a fold. */
final class ConsentOracle {

  private final ConsentTrial trial;

  /** What each has said last, whoever listened. */
  private final Map<Who, ConsentAnswer> spoken = new EnumMap<>(Who.class);

  /** What each has said last that was theirs to say. */
  private final Map<Who, ConsentAnswer> heard = new EnumMap<>(Who.class);

  private boolean ownYesAlone;
  private boolean givenTogether;

  ConsentOracle(ConsentTrial trial) {
    this.trial = trial;
  }

  ConsentState on(int asked) {
    if (asked > trial.lastDay()) {
      return ConsentState.EXPIRED;
    }
    ConsentState state = ConsentState.UNKNOWN;
    for (int day = 0; day <= asked; day++) {
      if (isAlone(day) && (day == 0 || !isAlone(day - 1))) {
        givenTogether = state == ConsentState.GIVEN;
      }
      listen(day);
      state = isAlone(day) ? alone(day) : together(day);
    }
    return state;
  }

  private void listen(int day) {
    for (Said one : trial.said()) {
      if (one.day() == day) {
        spoken.put(one.who(), one.answer());
        if (one.who() == Who.ADA) {
          heard.put(one.who(), one.answer());
          ownYesAlone = isAlone(day) && one.answer() == GIVEN;
        } else if (trial.authority(one.who()).covers(day)) {
          heard.put(one.who(), one.answer());
        }
      }
    }
  }

  private ConsentState together(int day) {
    List<Who> parents =
        Stream.of(Who.GRACE, Who.CHARLES).filter(who -> trial.authority(who).covers(day)).toList();
    List<ConsentAnswer> words =
        Stream.concat(parents.stream(), Stream.of(Who.ADA))
            .map(heard::get)
            .filter(Objects::nonNull)
            .toList();
    if (words.contains(REFUSED)) {
      return ConsentState.REFUSED;
    }
    if (words.contains(ConsentAnswer.WITHDRAWN)) {
      return ConsentState.WITHDRAWN;
    }
    long yes = parents.stream().filter(who -> heard.get(who) == GIVEN).count();
    boolean enough = trial.rule() == ConsentRule.ONE_HOLDER ? yes > 0 : yes == parents.size();
    boolean child = trial.rule() != ConsentRule.ONLINE_SERVICE || heard.get(Who.ADA) == GIVEN;
    if (yes > 0 && enough && child) {
      return ConsentState.GIVEN;
    }
    boolean lost =
        Stream.of(Who.GRACE, Who.CHARLES)
            .filter(who -> spoken.get(who) == GIVEN)
            .anyMatch(who -> !parents.contains(who) || heard.get(who) != GIVEN);
    return lost ? ConsentState.INVALIDATED : ConsentState.REQUESTED;
  }

  private ConsentState alone(int day) {
    ConsentAnswer own = spoken.get(Who.ADA);
    if (own != null && own.isNo()) {
      return own == REFUSED ? ConsentState.REFUSED : ConsentState.WITHDRAWN;
    }
    if (ownYesAlone || (givenTogether && !isOfAge(day))) {
      return ConsentState.GIVEN;
    }
    return spoken.containsValue(GIVEN) ? ConsentState.INVALIDATED : ConsentState.REQUESTED;
  }

  private boolean isAlone(int day) {
    return trial.rule() == ConsentRule.ONLINE_SERVICE
        ? !ConsentTrial.ASKED.plusDays(day).isBefore(trial.fifteenth())
        : isOfAge(day);
  }

  private boolean isOfAge(int day) {
    LocalDate eighteenth = trial.fifteenth().minusYears(15).plusYears(18);
    return !ConsentTrial.ASKED.plusDays(day).isBefore(eighteenth);
  }
}
