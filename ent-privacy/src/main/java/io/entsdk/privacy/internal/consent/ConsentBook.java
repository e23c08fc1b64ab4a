package io.entsdk.privacy.internal.consent;

import static io.entsdk.privacy.consent.ConsentState.GIVEN;
import static io.entsdk.privacy.consent.ConsentState.REFUSED;
import static io.entsdk.privacy.consent.ConsentState.REQUESTED;
import static io.entsdk.privacy.consent.ConsentState.UNKNOWN;
import static io.entsdk.privacy.consent.ConsentState.WITHDRAWN;

import io.entsdk.core.agreement.AgreementRule;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.personal.Purpose;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.consent.ConsentStanding;
import io.entsdk.privacy.consent.ConsentState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is all that one person was asked: what it comes to for one purpose and scope.
 *
 * <p>A no to few is a no to more people, of whichever school it is; a yes to many is one to fewer.
 * Who is asked again in other words goes by the earlier ones until the later are answered. One
 * parent's yes to a school does not stand where another school asks all of them.
 *
 * @param folds in the order in which they were asked
 */
record ConsentBook(PersonId person, List<ConsentFold> folds) {

  ConsentBook {
    folds = List.copyOf(folds);
  }

  ConsentStanding standing(Purpose purpose, ConsentScope asked, LocalDate day) {
    List<ConsentStanding> all = current(purpose, day);
    return Stream.of(
            all.stream().filter(one -> isNo(one) && asked.covers(scope(one))),
            all.stream()
                .filter(one -> one.state() == GIVEN && scope(one).covers(asked))
                .filter(one -> all.stream().noneMatch(other -> asksMore(other, one, asked))),
            all.stream().filter(one -> !isNo(one) && scope(one).covers(asked)))
        .flatMap(these -> these.reduce(ConsentBook::heavier).stream())
        .findFirst()
        .orElse(new ConsentStanding(person, UNKNOWN, Optional.empty()));
  }

  /** Return the consent that was asked for last in the place of {@code consent}, or itself. */
  Consent newest(Consent consent) {
    return folds.stream()
        .map(ConsentFold::consent)
        .filter(consent::isAboutTheSame)
        .reduce(consent, (before, after) -> after);
  }

  ConsentFold fold(ConsentId id) {
    return folds.stream().filter(one -> one.consent().id().equals(id)).findFirst().orElseThrow();
  }

  /** Return the first day on which neither it nor what it was asked in the place of can stand. */
  LocalDate over(ConsentFold fold) {
    return folds.subList(0, folds.indexOf(fold) + 1).stream()
        .map(ConsentFold::consent)
        .filter(fold.consent()::isAboutTheSame)
        .map(one -> one.lastDay().plusDays(1))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Return those in whose place none was asked for since. */
  List<ConsentFold> newest() {
    return folds.stream().filter(fold -> newest(fold.consent()).equals(fold.consent())).toList();
  }

  /**
   * Tell whether what {@code fold} comes to on {@code day} is what others go by, or was where
   * {@code before} was told of it: not once words that were asked for later are answered, nor where
   * neither gave leave and there are such words.
   */
  boolean speaks(ConsentFold fold, ConsentState before, LocalDate day) {
    List<ConsentState> later =
        folds.subList(folds.indexOf(fold) + 1, folds.size()).stream()
            .filter(one -> one.consent().isAboutTheSame(fold.consent()))
            .map(one -> one.on(day))
            .toList();
    return later.isEmpty()
        || (later.stream().allMatch(state -> state == UNKNOWN || state == REQUESTED)
            && (before == GIVEN || fold.on(day) == GIVEN));
  }

  /** Return one for each school and scope on {@code day}. */
  private List<ConsentStanding> current(Purpose purpose, LocalDate day) {
    List<ConsentStanding> all = new ArrayList<>();
    for (ConsentFold fold : folds) {
      Consent consent = fold.consent();
      ConsentState state = fold.on(day);
      if (!consent.purpose().equals(purpose) || state == UNKNOWN) {
        continue;
      }
      Optional<ConsentStanding> before =
          all.stream().filter(one -> consent(one).isAboutTheSame(consent)).findFirst();
      if (state == REQUESTED && before.filter(one -> one.state() == GIVEN).isPresent()) {
        continue;
      }
      before.ifPresent(all::remove);
      all.add(new ConsentStanding(person, state, Optional.of(consent)));
    }
    return all;
  }

  /** A refusal goes before what was taken back; else the later one tells more. */
  private static ConsentStanding heavier(ConsentStanding before, ConsentStanding after) {
    return before.state() == REFUSED ? before : after;
  }

  private static boolean asksMore(ConsentStanding other, ConsentStanding yes, ConsentScope asked) {
    return other.state() != GIVEN
        && scope(other).covers(asked)
        && consent(other).rule().agreement() == AgreementRule.ALL
        && consent(yes).rule().agreement() != AgreementRule.ALL
        && !consent(other).school().equals(consent(yes).school());
  }

  private static boolean isNo(ConsentStanding one) {
    return one.state() == REFUSED || one.state() == WITHDRAWN;
  }

  private static ConsentScope scope(ConsentStanding one) {
    return consent(one).scope();
  }

  private static Consent consent(ConsentStanding one) {
    return one.consent().orElseThrow();
  }
}
