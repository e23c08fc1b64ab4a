package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.card.Attempt;
import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.internal.card.CardDesk;
import io.entsdk.auth.internal.card.Judge;
import io.entsdk.auth.internal.card.Looked;
import io.entsdk.auth.internal.session.PupilEntrance;
import io.entsdk.auth.internal.throttle.Contest;
import io.entsdk.auth.internal.throttle.StoredTries;
import io.entsdk.auth.internal.throttle.Unlooked;
import io.entsdk.auth.internal.window.DeviceAlarm;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.throttle.Failures;
import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.Tally;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.auth.throttle.Tried;
import io.entsdk.core.Tenant;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Signs in where tries are counted in a store of the host's: look, ask the store, count there, and
 * only then let in. No unit of work is open while the store is asked.
 */
final class StoredEntrance {

  private final Tenant tenant;
  private final Throttle throttle;
  private final StoredTries store;

  StoredEntrance(Tenant tenant, Throttle throttle, StoredTries store) {
    this.tenant = tenant;
    this.throttle = throttle;
    this.store = store;
  }

  /** Return what was looked at with its counts; empty if the store is away. */
  Optional<Looked> counted(Looked looked) {
    return store
        .win(() -> Optional.of(store.read(looked.tally())))
        .map(read -> looked.counting(read.tally()));
  }

  /** Let in with the card alone, as {@link Pupils#enter} does. */
  Optional<SignIn> enter(CardCode code, UUID decoy, Device device) {
    Optional<Looked> found = look(code, decoy, device);
    if (found.isEmpty()) {
      return Optional.of(new SignIn.Unavailable());
    }
    Looked looked = found.get();
    if (looked.seat() == null || !looked.known()) {
      return Optional.empty();
    }
    Optional<Failures> kept = store.win(() -> Optional.of(store.readDevice(looked.tally())));
    if (kept.isEmpty()) {
      return Optional.of(new SignIn.Unavailable());
    }
    return throttle.devices().isClosed(kept.get(), tenant.kernel().now())
        ? Optional.of(new SignIn.AskTeacher())
        : begin(SignInPath.CARD_IN_WINDOW, looked, device);
  }

  /** Judge an answer; empty if it was neither looked at nor counted. */
  Optional<SignIn> answer(Challenge challenge, PictureStory story) {
    return look(challenge.code(), challenge.decoy(), challenge.device())
        .flatMap(looked -> settled(looked, challenge, story))
        .flatMap(settled -> concluded(settled, challenge));
  }

  private Optional<Settled> settled(Looked looked, Challenge challenge, PictureStory story) {
    Optional<SecretKey> pepper = looked.pepper(tenant.kernel().keys());
    if (pepper.isEmpty()) {
      Unlooked.PEPPER.countIn(tenant.kernel());
      return Optional.empty();
    }
    return store.win(() -> new Round(challenge, story, pepper.get()).of(looked));
  }

  private Optional<Looked> look(CardCode code, UUID decoy, Device device) {
    return new Contest(tenant)
        .win(unit -> Optional.of(new CardDesk(unit).look(code, decoy, device.hash())));
  }

  /** Holds a try that is counted; {@code before} is what was counted until then. */
  private record Settled(Looked before, Judge.Judgement judged, Device device, Instant at) {}

  private Optional<SignIn> concluded(Settled settled, Challenge challenge) {
    Judge.Judgement judged = settled.judged();
    if (judged.letsIn()) {
      return begin(SignInPath.CARD_AND_PICTURES, settled.before(), settled.device());
    }
    Tally before = settled.before().tally().tally();
    if (throttle.hasClosed(before, judged.next(), settled.at())) {
      tell(challenge.device().hash());
    }
    Refusal why = settled.before().refusal(throttle, challenge.device().origin(), settled.at());
    tenant.kernel().meters().count("sign-in-refused", why.code());
    return Optional.of(Answer.told(judged.standing(), settled.at()));
  }

  /** What is counted is told as it is, even if nobody can be told of the device now. */
  private void tell(String deviceHash) {
    new Contest(tenant)
        .win(
            unit -> {
              new DeviceAlarm(unit).tell(deviceHash);
              return Optional.of(true);
            });
  }

  private Optional<SignIn> begin(SignInPath path, Looked looked, Device device) {
    return new Contest(tenant)
        .win(unit -> Optional.of(new PupilEntrance(unit).begin(path, looked.entrant(), device)))
        .orElseGet(() -> Optional.of(new SignIn.Unavailable()));
  }

  /** Reads, judges and counts one answer once. */
  private final class Round {

    private final Challenge challenge;
    private final PictureStory story;
    private final SecretKey pepper;
    private final Instant now = tenant.kernel().now();

    Round(Challenge challenge, PictureStory story, SecretKey pepper) {
      this.challenge = challenge;
      this.story = story;
      this.pepper = pepper;
    }

    /** Return the try once it is counted; empty when somebody else was counted meanwhile. */
    Optional<Settled> of(Looked found) {
      StoredTries.Read read = store.read(found.tally());
      Looked looked = found.counting(read.tally());
      Attempt attempt = new Attempt(challenge.code(), story, challenge.device().origin());
      Judge.Judgement judged = new Judge(throttle, now).of(attempt, looked, pepper);
      Device device =
          judged.letsIn()
              ? challenge.device().orDrawn(tenant.kernel().random())
              : challenge.device();
      return move(read, looked, judged, device)
          ? Optional.of(new Settled(looked, judged, device, now))
          : Optional.empty();
    }

    private boolean move(
        StoredTries.Read read, Looked looked, Judge.Judgement judged, Device device) {
      Tried tried = looked.triedOn(challenge.device().origin());
      if (!judged.letsIn()) {
        return store.moveAfter(tried, read, judged.next());
      }
      Tally tally = looked.tally().tally();
      return store.moveLettingIn(read, throttle.succeeded(tally, tried, device.origin(), now));
    }
  }
}
