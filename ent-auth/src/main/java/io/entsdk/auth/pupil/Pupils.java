package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.internal.card.CardDesk;
import io.entsdk.auth.internal.card.Decoy;
import io.entsdk.auth.internal.card.Looked;
import io.entsdk.auth.internal.session.PupilEntrance;
import io.entsdk.auth.internal.throttle.StoredTries;
import io.entsdk.auth.internal.window.Unlocking;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.secret.Secrets;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.auth.window.HandId;
import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Optional;
import java.util.function.Supplier;

/** Signs pupils in with a card, or an avatar in its place, and their pictures. */
public final class Pupils {

  private final Tenant tenant;
  private final Throttle throttle;
  private final Supplier<Secrets> secrets;

  public Pupils(Tenant tenant, Throttle throttle, Supplier<Secrets> secrets) {
    this.tenant = tenant;
    this.throttle = throttle;
    this.secrets = secrets;
  }

  /**
   * Begin with what a camera has seen, on {@code device}; reads one row and writes none.
   *
   * <p>A card that nobody has, that is void or of another tenant, and what is no card at all, get a
   * challenge like any other. Ask {@link Cards#tenantOf} first to tell a child that it is no card.
   */
  public Challenge begin(CharSequence scan, Device device) {
    return beginning().withCard(scan, device);
  }

  private Beginning beginning() {
    return new Beginning(tenant, throttle);
  }

  /** Return the way in where a store of the host's counts tries; empty where the tables do. */
  private Optional<StoredEntrance> elsewhere() {
    return StoredTries.of(tenant).map(store -> new StoredEntrance(tenant, throttle, store));
  }

  /**
   * Begin with the {@code avatar} that was tapped on a device of an open window, {@link
   * SignInPath#CLASS_CODE}; reads one row and writes none. Go on as after a scan, with {@link
   * #answer}, outside of a transaction of your own: it hashes.
   *
   * <p>An avatar that nobody has in the class gets a challenge like any other. On a device of no
   * open window, and where the school does not allow it, its hindrance is {@link
   * SignIn.AskTeacher}.
   */
  public Challenge begin(Picture avatar, Device device) {
    return beginning().withAvatar(avatar, device);
  }

  /**
   * Let in with the card alone whoever may be: a pupil under six, on a device that sits in an open
   * window which lets the pupil in, {@link SignInPath#CARD_IN_WINDOW}.
   *
   * <p>Empty for everybody else, and for what is no card: go on with {@link #begin}. A unit of its
   * own.
   */
  public Optional<SignIn> enter(CharSequence scan, Device device) {
    CardCode code = CardCode.readFor(tenant.id(), scan);
    Decoy decoy = Decoy.of(tenant.kernel(), code);
    Optional<StoredEntrance> elsewhere = elsewhere();
    if (elsewhere.isPresent()) {
      return elsewhere.get().enter(code, decoy.subject(), device);
    }
    return Unit.independent(
        tenant,
        unit -> {
          Looked looked = new CardDesk(unit).look(code, decoy.subject(), device.hash());
          return looked.seat() == null || !looked.known()
              ? Optional.empty()
              : alone(unit, looked, device);
        });
  }

  private Optional<SignIn> alone(Unit unit, Looked looked, Device device) {
    boolean closed =
        throttle.devices().isClosed(looked.tally().tally().device(), tenant.kernel().now());
    return closed
        ? Optional.of(new SignIn.AskTeacher())
        : new PupilEntrance(unit).begin(SignInPath.CARD_IN_WINDOW, looked.entrant(), device);
  }

  /**
   * Return the challenge that {@code token} seals, without its hindrance and accommodations; empty
   * when it is altered, too old or of another tenant, and the pupil scans again.
   */
  public Optional<Challenge> resume(String token) {
    return beginning().resumed(token);
  }

  /**
   * Hand {@code challenge}, begun on a device with a camera, to a device without one that has
   * raised a hand, both in one open window; tell whether the hand was still up there. A unit of its
   * own.
   *
   * <p>"Next child": the device that scans goes on with the next card. Both screens show the pair
   * of the hand and nothing of the card. Whoever knows the hand, by {@link
   * io.entsdk.auth.window.Hands#listOf}, hands to it.
   */
  public boolean handOver(Challenge challenge, HandId hand) {
    return isAlive(challenge) && new HandOver(tenant, hand).give(challenge);
  }

  /**
   * Take the challenge that was handed to the hand that {@code device} has raised, once; empty
   * while there is none, for any other device and in any other window. Takes the hand down, in a
   * unit of its own.
   *
   * <p>It lives as long as the scan would have; what is answered counts on {@code device}.
   */
  public Optional<Challenge> takeOver(HandId hand, Device device) {
    return new HandOver(tenant, hand)
        .take(device)
        .map(
            given ->
                beginning()
                    .with(new ChallengeSeal.Opened(given.code(), null, device, given.expiresAt())));
  }

  /**
   * Judge the answer to {@code challenge}, in a unit of its own: what was counted and who was let
   * in stays so when the caller's transaction rolls back.
   *
   * @throws io.entsdk.core.RejectedException if {@code pictures} are not among those shown; nothing
   *     was counted
   */
  public SignIn answer(Challenge challenge, PictureStory pictures) {
    return tenant.kernel().meters().outcome("sign-in", judged(challenge, pictures));
  }

  /**
   * Take back what is counted against {@code pupil}, on every device, so that the next try is
   * looked at. Asks for two factors, now or at the opening of a window of the pupil's by the same
   * person. One unit of work.
   *
   * @param reason why, for the audit, in 1 to 200 characters
   */
  public void unlock(PersonId pupil, String reason, Actor actor) {
    Unit.joined(tenant, unit -> new Unlocking(unit, actor).unlock(pupil, reason));
  }

  private SignIn judged(Challenge challenge, PictureStory pictures) {
    if (!isAlive(challenge)) {
      return new SignIn.ScanAgain();
    }
    PictureStory story = pictures.requireOf(challenge.plan());
    Counting counting = new Counting(tenant, throttle);
    if (challenge.avatar().isPresent()) {
      AvatarTry given = new AvatarTry(tenant, throttle, challenge, story, Optional.empty());
      return new AvatarAnswer(counting, secrets, given).judge();
    }
    return counting
        .outcome(new CardTry(tenant, throttle, challenge, story))
        .orElseGet(SignIn.Unavailable::new);
  }

  private boolean isAlive(Challenge challenge) {
    return challenge.code().tenant().equals(tenant.id())
        && tenant.kernel().now().isBefore(challenge.expiresAt());
  }
}
