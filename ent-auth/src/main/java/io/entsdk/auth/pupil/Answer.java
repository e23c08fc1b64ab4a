package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.card.Attempt;
import io.entsdk.auth.internal.card.CardDesk;
import io.entsdk.auth.internal.card.Judge;
import io.entsdk.auth.internal.card.Looked;
import io.entsdk.auth.internal.session.PupilEntrance;
import io.entsdk.auth.internal.throttle.JpaThrottle;
import io.entsdk.auth.internal.throttle.Unlooked;
import io.entsdk.auth.internal.window.DeviceAlarm;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.Standing;
import io.entsdk.auth.throttle.Tally;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.auth.throttle.Tried;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Takes one answer through its steps within one unit of work: look, compare, count, let in.
 *
 * <p>Whatever the card and the answer are, the same is read, the same is computed and one row is
 * written. Nobody gets in unless the counts that were read are still those that stand.
 */
final class Answer {

  private final Unit unit;
  private final Throttle throttle;
  private final Challenge challenge;
  private final PictureStory story;
  private final Instant now;

  Answer(Unit unit, Throttle throttle, Challenge challenge, PictureStory story) {
    this.unit = unit;
    this.throttle = throttle;
    this.challenge = challenge;
    this.story = story;
    this.now = unit.now();
  }

  /** Return the outcome; empty when somebody else was counted meanwhile and all is to be redone. */
  Optional<SignIn> judge() {
    Looked looked =
        new CardDesk(unit).look(challenge.code(), challenge.decoy(), challenge.device().hash());
    Optional<SecretKey> pepper = looked.pepper(unit.kernel().keys());
    if (pepper.isEmpty()) {
      Unlooked.PEPPER.countIn(unit.kernel());
      return Optional.of(new SignIn.Unavailable());
    }
    return judge(looked, pepper.get());
  }

  private Optional<SignIn> judge(Looked looked, SecretKey pepper) {
    Attempt attempt = new Attempt(challenge.code(), story, challenge.device().origin());
    Judge.Judgement judged = new Judge(throttle, now).of(attempt, looked, pepper);
    if (judged.letsIn()) {
      return letIn(looked);
    }
    Tried tried = looked.triedOn(challenge.device().origin());
    Refusal why = looked.refusal(throttle, challenge.device().origin(), now);
    if (!new JpaThrottle(unit).moveAfter(tried, looked.tally(), judged.next(), why)) {
      return Optional.empty();
    }
    if (throttle.hasClosed(looked.tally().tally(), judged.next(), now)) {
      new DeviceAlarm(unit).tell(challenge.device().hash());
    }
    unit.kernel().meters().count("sign-in-refused", why.code());
    return Optional.of(told(judged.standing(), now));
  }

  private Optional<SignIn> letIn(Looked looked) {
    Device device = challenge.device().orDrawn(unit.kernel().random());
    Tried tried = looked.triedOn(challenge.device().origin());
    Tally next = throttle.succeeded(looked.tally().tally(), tried, device.origin(), now);
    return new JpaThrottle(unit).moveLettingIn(looked.tally(), next)
        ? new PupilEntrance(unit).begin(SignInPath.CARD_AND_PICTURES, looked.entrant(), device)
        : Optional.empty();
  }

  /** Return what a pupil is told in this standing; a free try is a wait that is over. */
  static SignIn told(Standing standing, Instant now) {
    if (standing instanceof Standing.Closed) {
      return new SignIn.AskTeacher();
    }
    return new SignIn.Wait(standing instanceof Standing.Waiting waiting ? waiting.until() : now);
  }
}
