package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.card.Attempt;
import io.entsdk.auth.internal.card.CardDesk;
import io.entsdk.auth.internal.card.Judge;
import io.entsdk.auth.internal.card.Looked;
import io.entsdk.auth.internal.session.PupilEntrance;
import io.entsdk.auth.internal.throttle.TallyOnFile;
import io.entsdk.auth.internal.throttle.Unlooked;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.throttle.Origin;
import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.Tally;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Answers a card with pictures. Whatever the card and the answer are, the same is read and the same
 * is computed.
 */
record CardTry(Tenant tenant, Throttle throttle, Challenge challenge, PictureStory story)
    implements PupilTry<Looked> {

  @Override
  public Origin origin() {
    return challenge.device().origin();
  }

  @Override
  public Looked look(Unit unit) {
    return new CardDesk(unit).look(challenge.code(), challenge.decoy(), challenge.device().hash());
  }

  @Override
  public Looked looked(Looked found) {
    return found;
  }

  @Override
  public Looked counting(Looked found, TallyOnFile counts) {
    return found.counting(counts);
  }

  @Override
  public Optional<Verdict> judge(Looked found, Instant now) {
    Optional<SecretKey> pepper = found.pepper(tenant.kernel().keys());
    if (pepper.isEmpty()) {
      Unlooked.PEPPER.countIn(tenant.kernel());
    }
    return pepper.map(key -> verdict(found, key, now));
  }

  private Verdict verdict(Looked found, SecretKey pepper, Instant now) {
    Judge.Judgement judged =
        new Judge(throttle, now).of(new Attempt(challenge.code(), story, origin()), found, pepper);
    if (!judged.letsIn()) {
      return new Verdict(false, Optional.of(judged.next()), judged.standing(), challenge.device());
    }
    Device device = challenge.device().orDrawn(tenant.kernel().random());
    Tally tally = found.tally().tally();
    Tally next = throttle.succeeded(tally, found.triedOn(origin()), device.origin(), now);
    return new Verdict(true, Optional.of(next), judged.standing(), device);
  }

  @Override
  public Refusal why(Looked found, Instant now) {
    return found.refusal(throttle, origin(), now);
  }

  @Override
  public Optional<SignIn> letIn(Unit unit, Looked found, Verdict verdict) {
    return new PupilEntrance(unit)
        .begin(SignInPath.CARD_AND_PICTURES, found.entrant(), verdict.device());
  }

  @Override
  public String toString() {
    return "CardTry[***]";
  }
}
