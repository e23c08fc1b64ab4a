package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.card.AvatarDesk;
import io.entsdk.auth.internal.card.AvatarOnFile;
import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.internal.card.CardDesk;
import io.entsdk.auth.internal.card.Decoy;
import io.entsdk.auth.internal.card.Looked;
import io.entsdk.auth.internal.throttle.StoredTries;
import io.entsdk.auth.throttle.Standing;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes challenges: what to show for a card or an avatar, and what stands in the way now. */
final class Beginning {

  /** Time to look for one's pictures: WCAG asks for 20 s at least, a slow child for minutes. */
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final Tenant tenant;
  private final Throttle throttle;

  Beginning(Tenant tenant, Throttle throttle) {
    this.tenant = tenant;
    this.throttle = throttle;
  }

  Challenge withCard(CharSequence scan, Device device) {
    CardCode code = CardCode.readFor(tenant.id(), scan);
    return with(new ChallengeSeal.Opened(code, null, device, tenant.kernel().now().plus(LIFE)));
  }

  /** Begin with the card of {@code content}, for as long as that lives. */
  Challenge with(ChallengeSeal.Opened content) {
    CardCode code = content.code();
    Device device = content.device();
    Decoy decoy = Decoy.of(tenant.kernel(), code);
    Instant now = tenant.kernel().now();
    Looked looked =
        Unit.joined(tenant, unit -> new CardDesk(unit).look(code, decoy.subject(), device.hash()));
    SignIn hindrance =
        elsewhere()
            .map(store -> store.counted(looked))
            .orElse(Optional.of(looked))
            .map(counted -> hindrance(counted, device, now))
            .orElse(Optional.of(new SignIn.Unavailable()))
            .orElse(null);
    return challenge(content, decoy, new Challenge.Shown(hindrance, looked.needs()));
  }

  private Optional<SignIn> hindrance(Looked looked, Device device, Instant now) {
    Standing standing =
        throttle.standing(looked.tally().tally(), looked.triedOn(device.origin()), now);
    return standing instanceof Standing.Open
        ? Optional.empty()
        : Optional.of(Counting.told(standing, now));
  }

  private Optional<SignIn> hindrance(AvatarOnFile file, Device device) {
    Instant now = tenant.kernel().now();
    Standing standing = AvatarTry.standing(throttle, file, device, now);
    return standing instanceof Standing.Open
        ? Optional.empty()
        : Optional.of(Counting.told(standing, now));
  }

  Challenge withAvatar(Picture avatar, Device device) {
    CardCode unknown = CardCode.readFor(tenant.id(), "avatar/" + device.hash() + "/" + avatar);
    UUID decoy = Decoy.of(tenant.kernel(), unknown).subject();
    AvatarOnFile file =
        Unit.joined(tenant, unit -> new AvatarDesk(unit).look(avatar, decoy, device.hash()));
    CardCode code = file.story().map(AvatarOnFile.Story::code).orElse(unknown);
    SignIn hindrance =
        elsewhere()
            .map(store -> store.counted(file.looked()))
            .orElse(Optional.of(file.looked()))
            .map(counted -> hindrance(file.showing(counted), device))
            .orElse(Optional.of(new SignIn.Unavailable()))
            .orElse(null);
    return challenge(
        new ChallengeSeal.Opened(code, avatar, device, tenant.kernel().now().plus(LIFE)),
        Decoy.of(tenant.kernel(), code),
        new Challenge.Shown(hindrance, file.looked().needs()));
  }

  Optional<Challenge> resumed(String token) {
    return new ChallengeSeal(tenant)
        .open(token)
        .filter(opened -> tenant.kernel().now().isBefore(opened.expiresAt()))
        .map(
            opened ->
                challenge(
                    opened, Decoy.of(tenant.kernel(), opened.code()), Challenge.Shown.RESUMED));
  }

  private Optional<StoredEntrance> elsewhere() {
    return StoredTries.of(tenant).map(store -> new StoredEntrance(tenant, throttle, store));
  }

  private Challenge challenge(ChallengeSeal.Opened content, Decoy decoy, Challenge.Shown shown) {
    return new Challenge(content, decoy, new ChallengeSeal(tenant).seal(content), shown);
  }
}
