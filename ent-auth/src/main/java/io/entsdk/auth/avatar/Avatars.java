package io.entsdk.auth.avatar;

import static io.entsdk.auth.AuthPermissions.ALLOW_AVATAR_SIGN_IN;
import static io.entsdk.auth.AuthPermissions.SEE_AVATAR_READINESS;

import io.entsdk.auth.internal.avatar.AvatarChoice;
import io.entsdk.auth.internal.avatar.AvatarPupils;
import io.entsdk.auth.internal.avatar.AvatarSwitch;
import io.entsdk.auth.internal.device.DeviceTokens;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.secret.Secrets;
import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Lets a school decide whether its pupils come in without a card, and tells a tablet whom to show.
 *
 * <p>Each method is one unit of work. Begin with {@link io.entsdk.auth.pupil.Pupils#begin(
 * io.entsdk.auth.pupil.Picture, Device)} on what a child has tapped.
 */
public final class Avatars {

  private final Tenant tenant;
  private final Supplier<Secrets> secrets;

  public Avatars(Tenant tenant, Supplier<Secrets> secrets) {
    this.tenant = tenant;
    this.secrets = secrets;
  }

  /** Return what it means, or would mean, for {@code school}; changes nothing. */
  public AvatarPreview preview(SchoolId school, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).require(actor, ALLOW_AVATAR_SIGN_IN, new Scope.OfSchool(school));
          AvatarReadiness pupils = new AvatarPupils(unit).of(school);
          return new AvatarPreview(
              new AvatarSwitch(unit).isOn(school),
              pupils.ready().size(),
              pupils.waiting().size(),
              pupils.tooYoung().size());
        });
  }

  /**
   * Let the pupils of {@code school} in with avatar and pictures, in windows that are opened from
   * now on; twice does no more than once.
   *
   * <p>A story lets in without a card if it is assigned after this: of those that were assigned
   * before, nothing is left to make it from.
   *
   * @throws io.entsdk.core.MisconfiguredException if nothing here can compute Argon2id
   */
  public void switchOn(SchoolId school, Actor actor) {
    Objects.requireNonNull(secrets.get(), "told now, and not to a child");
    Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).requireAct(actor, ALLOW_AVATAR_SIGN_IN, new Scope.OfSchool(school));
          return new AvatarSwitch(unit).on(school);
        });
  }

  /**
   * Let nobody of {@code school} in that way any more, and take away what was kept for it. Whoever
   * is in stays until the window is over.
   */
  public void switchOff(SchoolId school, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).requireAct(actor, ALLOW_AVATAR_SIGN_IN, new Scope.OfSchool(school));
          return new AvatarSwitch(unit).off(school);
        });
  }

  /** Sort the pupils of the class today by whether avatar and pictures let them in. */
  public AvatarReadiness readinessOf(SchoolClass schoolClass, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          Scope scope = new Scope.OfClass(schoolClass.id());
          new AccessCheck(unit).require(actor, SEE_AVATAR_READINESS, scope);
          return new AvatarPupils(unit).of(schoolClass);
        });
  }

  /**
   * Return whom to show on {@code tablet}, in the order of their pictures: those of the class who
   * can get in. Empty unless it sits in an open window of a school that allows it.
   */
  public List<ClassAvatar> listOn(Device tablet) {
    String hash = DeviceTokens.hashOf(tablet);
    return Unit.joined(tenant, unit -> new AvatarChoice(unit).listOn(hash));
  }
}
