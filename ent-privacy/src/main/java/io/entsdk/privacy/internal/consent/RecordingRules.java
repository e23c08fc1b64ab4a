package io.entsdk.privacy.internal.consent;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.consent.ConsentMethod;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.RecordedAnswer;
import java.time.LocalDate;

/** Says which answers of others somebody of the school may write down. */
record RecordingRules(Unit unit, Actor actor, ConsentFold fold) {

  void require(RecordedAnswer answer, LocalDate today) {
    if (isOwnFamily(today)) {
      throw RejectedException.of(
          "actor", "own-family", "a colleague writes down what one's own family has answered");
    }
    if (answer.method() == ConsentMethod.OWN_ACCOUNT) {
      throw RejectedException.of(
          "method", "not-their-account", "what is written down for another was signed or spoken");
    }
    if (answer.day().isAfter(today) || answer.day().isBefore(fold.consent().askedOn())) {
      throw RejectedException.of(
          "day",
          "bad-day",
          "it is signed from %s on, when it was asked, and not after today"
              .formatted(fold.consent().askedOn()));
    }
    boolean oneself = answer.party().equals(ConsentParty.oneself());
    if (answer.method() == ConsentMethod.SPOKEN && !answer.answer().isNo() && !oneself) {
      throw RejectedException.of(
          "method", "in-writing", "whoever agrees for a child does so in writing");
    }
    if (!oneself && !isHolder(answer)) {
      throw RejectedException.of(
          "party", "no-authority", "on %s they did not sign for the child".formatted(answer.day()));
    }
  }

  private boolean isHolder(RecordedAnswer answer) {
    return answer.party() instanceof ConsentParty.Holder holder
        && fold.subject()
            .holders(fold.consent().rule().right(), answer.day())
            .contains(holder.guardian());
  }

  private boolean isOwnFamily(LocalDate today) {
    if (actor.person().isEmpty()) {
      return false;
    }
    ConsentVoice voice = new ConsentVoice(unit, actor, fold.consent().person());
    return voice.isOneself()
        || voice.guardian(fold.subject(), fold.consent().rule().right(), today).isPresent();
  }
}
