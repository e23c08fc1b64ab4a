package io.entsdk.auth;

import io.entsdk.auth.accommodation.PupilNeeds;
import io.entsdk.auth.avatar.Avatars;
import io.entsdk.auth.home.HomeSessions;
import io.entsdk.auth.internal.AuthFeature;
import io.entsdk.auth.pass.Passes;
import io.entsdk.auth.passphrase.Passphrases;
import io.entsdk.auth.pupil.Cards;
import io.entsdk.auth.pupil.Pupils;
import io.entsdk.auth.pupil.Rehearsals;
import io.entsdk.auth.secret.SecretHashing;
import io.entsdk.auth.secret.Secrets;
import io.entsdk.auth.session.Sessions;
import io.entsdk.auth.throttle.Refusals;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.auth.token.AccessTokens;
import io.entsdk.auth.window.Hands;
import io.entsdk.auth.window.Rescues;
import io.entsdk.auth.window.Windows;
import io.entsdk.core.Tenant;
import org.jspecify.annotations.Nullable;

/** Is the way into signing in to one tenant: cards, pupils, windows, sessions and access tokens. */
public final class Auth {

  private final Tenant tenant;
  private final Throttle throttle;
  private final @Nullable SecretHashing hashing;

  private Auth(Tenant tenant, Throttle throttle, @Nullable SecretHashing hashing) {
    this.tenant = tenant;
    this.throttle = throttle;
    this.hashing = hashing;
  }

  /** Return the way in with {@link Throttle#STANDARD}. */
  public static Auth of(Tenant tenant) {
    return new Auth(tenant, Throttle.STANDARD, null);
  }

  /**
   * Return the way in for a host that says how secrets are hashed; it keeps one for all tenants.
   */
  public static Auth of(Tenant tenant, SecretHashing hashing) {
    return new Auth(tenant, Throttle.STANDARD, hashing);
  }

  /** Return the same way in with another throttle; counts that are kept stay what they are. */
  public Auth throttledBy(Throttle other) {
    return new Auth(tenant, other, hashing);
  }

  public Cards cards() {
    return new Cards(tenant, this::secrets);
  }

  public Pupils pupils() {
    return new Pupils(tenant, throttle, this::secrets);
  }

  /** Return what single pupils need at the sign-in page. */
  public PupilNeeds needs() {
    return new PupilNeeds(tenant);
  }

  /** Return the way in of pupils without a card, where their school allows it. */
  public Avatars avatars() {
    return new Avatars(tenant, this::secrets);
  }

  /** Return the way to practise stories, which signs nobody in. */
  public Rehearsals rehearsals() {
    return new Rehearsals(tenant);
  }

  /** Return the way in of substitutes, who come for a day. */
  public Passes passes() {
    return new Passes(tenant);
  }

  public Windows windows() {
    return new Windows(tenant);
  }

  /** Return the way in of children without a card, and of devices that nobody knows. */
  public Hands hands() {
    return new Hands(tenant);
  }

  public Rescues rescues() {
    return new Rescues(tenant);
  }

  /** Return the way in of children at home, whom a guardian signs in. */
  public HomeSessions home() {
    return new HomeSessions(tenant);
  }

  public Sessions sessions() {
    return new Sessions(tenant);
  }

  /**
   * Return the way to hash and check secrets that people remember.
   *
   * @throws io.entsdk.core.MisconfiguredException if nothing here can compute Argon2id
   */
  public Secrets secrets() {
    return new Secrets(tenant, hashing == null ? AuthFeature.hashing(tenant.kernel()) : hashing);
  }

  /**
   * Return the way in of pupils who type words.
   *
   * @throws io.entsdk.core.MisconfiguredException if nothing here can compute Argon2id
   */
  public Passphrases passphrases() {
    return new Passphrases(tenant, secrets());
  }

  /** Return the figures of pupils who were not let in. */
  public Refusals refusals() {
    return new Refusals(tenant);
  }

  public AccessTokens tokens() {
    return new AccessTokens(tenant);
  }
}
