package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.auth.internal.card.AvatarDesk;
import io.entsdk.auth.internal.card.AvatarOnFile;
import io.entsdk.auth.internal.card.JpaStories;
import io.entsdk.auth.internal.card.Looked;
import io.entsdk.auth.internal.card.StorySecret;
import io.entsdk.auth.internal.session.PupilEntrance;
import io.entsdk.auth.internal.throttle.TallyOnFile;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.secret.SecretCheck;
import io.entsdk.auth.throttle.Origin;
import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.Standing;
import io.entsdk.auth.throttle.Tally;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.auth.throttle.Tried;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers an avatar with pictures, which were hashed between a first look and this.
 *
 * @param checked the first look, and what came of hashing against it; empty before
 */
record AvatarTry(
    Tenant tenant,
    Throttle throttle,
    Challenge challenge,
    PictureStory pictures,
    Optional<Checked> checked)
    implements PupilTry<AvatarOnFile> {

  /** Holds what was looked at before hashing, and what came of that. */
  record Checked(AvatarOnFile file, SecretCheck check) {}

  /** Return how things stand before a try on {@code device}: closed, unless it is offered there. */
  static Standing standing(Throttle throttle, AvatarOnFile file, Device device, Instant now) {
    Looked looked = file.looked();
    Tried tried = looked.triedOn(device.origin());
    return file.offered()
        ? throttle.standing(looked.tally().tally(), tried, now)
        : new Standing.Closed();
  }

  Standing standing(AvatarOnFile file, Instant now) {
    return standing(throttle, file, challenge.device(), now);
  }

  /** Return the same try, now that {@code file} was checked. */
  AvatarTry with(AvatarOnFile file, SecretCheck check) {
    return new AvatarTry(
        tenant, throttle, challenge, pictures, Optional.of(new Checked(file, check)));
  }

  @Override
  public Origin origin() {
    return challenge.device().origin();
  }

  @Override
  public AvatarOnFile look(Unit unit) {
    Picture avatar = challenge.avatar().orElseThrow();
    return new AvatarDesk(unit).look(avatar, challenge.decoy(), challenge.device().hash());
  }

  @Override
  public Looked looked(AvatarOnFile found) {
    return found.looked();
  }

  @Override
  public AvatarOnFile counting(AvatarOnFile found, TallyOnFile counts) {
    return found.showing(found.looked().counting(counts));
  }

  /** Pictures that were checked against a story that is another one by now count for nothing. */
  @Override
  public Optional<Verdict> judge(AvatarOnFile found, Instant now) {
    Checked before = checked.orElseThrow();
    Standing standing = standing(found, now);
    if (!(standing instanceof Standing.Open)) {
      return Optional.of(uncounted(standing));
    }
    if (!found.story().equals(before.file().story())) {
      return Optional.of(uncounted(new Standing.Waiting(now)));
    }
    return Optional.of(
        before.check() instanceof SecretCheck.Verified && found.story().isPresent()
            ? right(found.looked(), standing, now)
            : wrong(found.looked(), now));
  }

  private Verdict uncounted(Standing standing) {
    return new Verdict(false, Optional.empty(), standing, challenge.device());
  }

  private Verdict right(Looked looked, Standing standing, Instant now) {
    Tried tried = looked.triedOn(origin());
    Tally next = throttle.succeeded(looked.tally().tally(), tried, origin(), now);
    return new Verdict(true, Optional.of(next), standing, challenge.device());
  }

  private Verdict wrong(Looked looked, Instant now) {
    Tried tried = looked.triedOn(origin());
    String mark =
        StorySecret.markOf(
            tenant.kernel().keys().currentSecretKey(AuthKeys.PEPPER).key(),
            looked.card().pupil(),
            challenge.code(),
            pictures);
    Tally next = looked.counted(throttle.failed(looked.tally().tally(), tried, mark, now));
    Standing standing = throttle.standing(next, tried, now);
    return new Verdict(false, Optional.of(next), standing, challenge.device());
  }

  @Override
  public Refusal why(AvatarOnFile found, Instant now) {
    return found.refusal(throttle, origin(), now);
  }

  @Override
  public Optional<SignIn> letIn(Unit unit, AvatarOnFile found, Verdict verdict) {
    AvatarOnFile.Story story = found.story().orElseThrow();
    checked
        .filter(before -> before.check() instanceof SecretCheck.Verified)
        .flatMap(before -> ((SecretCheck.Verified) before.check()).renewed())
        .ifPresent(hash -> new JpaStories(unit).renew(story.code().card(), story.hash(), hash));
    return new PupilEntrance(unit)
        .begin(SignInPath.CLASS_CODE, found.looked().entrant(), verdict.device());
  }

  @Override
  public String toString() {
    return "AvatarTry[***]";
  }
}
