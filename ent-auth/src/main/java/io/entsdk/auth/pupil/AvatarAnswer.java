package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.card.AvatarDesk;
import io.entsdk.auth.internal.card.AvatarOnFile;
import io.entsdk.auth.internal.card.JpaStories;
import io.entsdk.auth.internal.card.Looked;
import io.entsdk.auth.internal.card.StorySecret;
import io.entsdk.auth.internal.session.PupilEntrance;
import io.entsdk.auth.internal.throttle.Contest;
import io.entsdk.auth.internal.throttle.JpaThrottle;
import io.entsdk.auth.internal.throttle.StoredTries;
import io.entsdk.auth.internal.throttle.TallyOnFile;
import io.entsdk.auth.internal.throttle.Unlooked;
import io.entsdk.auth.internal.window.DeviceAlarm;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.pupil.AvatarJudge.Verdict;
import io.entsdk.auth.secret.HashLane;
import io.entsdk.auth.secret.SecretCheck;
import io.entsdk.auth.secret.Secrets;
import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.Standing;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.auth.throttle.Tried;
import io.entsdk.core.Secret;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes an answer to an avatar through its three steps: look, hash without a connection, and count
 * or let in, in two units of work of its own, or in three where a store of the host's counts.
 *
 * <p>An avatar that nobody has takes the same steps, a hash in the same lane included. While a wait
 * runs, and on a device of no window, nothing is hashed for anybody.
 */
final class AvatarAnswer {

  private final Tenant tenant;
  private final Throttle throttle;
  private final Supplier<Secrets> secrets;
  private final Challenge challenge;
  private final PictureStory pictures;
  private final Contest contest;
  private final Optional<StoredTries> elsewhere;
  private final AvatarJudge judge;

  AvatarAnswer(
      Tenant tenant,
      Throttle throttle,
      Supplier<Secrets> secrets,
      Challenge challenge,
      PictureStory pictures) {
    this.tenant = tenant;
    this.throttle = throttle;
    this.secrets = secrets;
    this.challenge = challenge;
    this.pictures = pictures;
    contest = new Contest(tenant);
    elsewhere = StoredTries.of(tenant);
    judge = new AvatarJudge(tenant, throttle, challenge, pictures);
  }

  SignIn judge() {
    Optional<AvatarOnFile> read =
        contest.win(unit -> Optional.of(look(unit))).flatMap(this::counted);
    if (read.isEmpty()) {
      return new SignIn.Unavailable();
    }
    Standing standing = judge.standing(read.get());
    if (!(standing instanceof Standing.Open)) {
      return refused(read.get(), standing);
    }
    SecretCheck check = check(read.get());
    if (check instanceof SecretCheck.Unavailable) {
      Unlooked.HASHING.countIn(tenant.kernel());
      return new SignIn.Unavailable();
    }
    return conclude(read.get(), check).orElseGet(SignIn.Unavailable::new);
  }

  /** Tell the metrics why, and the pupil no more than {@code standing}. */
  private SignIn refused(AvatarOnFile file, Standing standing) {
    Instant now = tenant.kernel().now();
    tenant.kernel().meters().count("sign-in-refused", why(file).code());
    return Answer.told(standing, now);
  }

  private Refusal why(AvatarOnFile file) {
    return file.refusal(throttle, challenge.device().origin(), tenant.kernel().now());
  }

  private AvatarOnFile look(Unit unit) {
    Picture avatar = challenge.avatar().orElseThrow();
    return new AvatarDesk(unit).look(avatar, challenge.decoy(), challenge.device().hash());
  }

  /** Return what was looked at with its counts, wherever they are kept; empty if that is away. */
  private Optional<AvatarOnFile> counted(AvatarOnFile file) {
    return elsewhere.isEmpty()
        ? Optional.of(file)
        : elsewhere
            .get()
            .win(() -> Optional.of(elsewhere.get().read(file.looked().tally())))
            .map(read -> file.showing(file.looked().counting(read.tally())));
  }

  /** Hash what was tapped; no unit of work is open here. */
  private SecretCheck check(AvatarOnFile file) {
    try (Secret given = StorySecret.of(challenge.code(), pictures)) {
      return file.story()
          .map(
              story ->
                  secrets
                      .get()
                      .check(
                          story.hash(),
                          given,
                          StorySecret.ownerOf(file.looked().card().pupil()),
                          HashLane.PUPIL))
          .orElseGet(() -> secrets.get().checkNobody(given, HashLane.PUPIL));
    }
  }

  private Optional<SignIn> conclude(AvatarOnFile checked, SecretCheck check) {
    return elsewhere
        .map(store -> inStore(store, checked, check))
        .orElseGet(() -> contest.win(unit -> inTables(unit, checked, check)));
  }

  /** Count and let in within one unit of work; empty when somebody else was counted meanwhile. */
  private Optional<SignIn> inTables(Unit unit, AvatarOnFile checked, SecretCheck check) {
    AvatarOnFile file = look(unit);
    Verdict verdict = judge.of(file, checked, check);
    TallyOnFile tally = file.looked().tally();
    boolean stands =
        verdict
            .next()
            .map(
                next ->
                    verdict.letsIn()
                        ? new JpaThrottle(unit).moveLettingIn(tally, next)
                        : new JpaThrottle(unit).moveAfter(tried(file), tally, next, why(file)))
            .orElse(true);
    return stands ? concluded(unit, new Settled(file, verdict), check) : Optional.empty();
  }

  /** Count in the store of the host's, with no unit of work open, and let in after. */
  private Optional<SignIn> inStore(StoredTries store, AvatarOnFile checked, SecretCheck check) {
    return contest
        .win(unit -> Optional.of(look(unit)))
        .flatMap(file -> store.win(() -> settled(store, file, checked, check)))
        .flatMap(
            settled ->
                contest.win(
                    unit ->
                        concluded(unit, settled, check)
                            .or(() -> Optional.of(new SignIn.Unavailable()))));
  }

  private Optional<Settled> settled(
      StoredTries store, AvatarOnFile found, AvatarOnFile checked, SecretCheck check) {
    StoredTries.Read read = store.read(found.looked().tally());
    AvatarOnFile file = found.showing(found.looked().counting(read.tally()));
    Verdict verdict = judge.of(file, checked, check);
    boolean stands =
        verdict
            .next()
            .map(
                next ->
                    verdict.letsIn()
                        ? store.moveLettingIn(read, next)
                        : store.moveAfter(tried(file), read, next))
            .orElse(true);
    return stands ? Optional.of(new Settled(file, verdict)) : Optional.empty();
  }

  private Tried tried(AvatarOnFile file) {
    return file.looked().triedOn(challenge.device().origin());
  }

  /** Holds an answer that is counted, where it counts. */
  private record Settled(AvatarOnFile file, Verdict verdict) {}

  private Optional<SignIn> concluded(Unit unit, Settled settled, SecretCheck check) {
    Verdict verdict = settled.verdict();
    Looked looked = settled.file().looked();
    if (verdict.letsIn() && check instanceof SecretCheck.Verified right) {
      AvatarOnFile.Story story = settled.file().story().orElseThrow();
      right
          .renewed()
          .ifPresent(hash -> new JpaStories(unit).renew(story.code().card(), story.hash(), hash));
      return new PupilEntrance(unit)
          .begin(SignInPath.CLASS_CODE, looked.entrant(), challenge.device());
    }
    if (verdict.next().isPresent()
        && throttle.hasClosed(looked.tally().tally(), verdict.next().get(), unit.now())) {
      new DeviceAlarm(unit).tell(challenge.device().hash());
    }
    return Optional.of(refused(settled.file(), verdict.standing()));
  }
}
