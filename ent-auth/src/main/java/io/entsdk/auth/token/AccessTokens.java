package io.entsdk.auth.token;

import io.entsdk.auth.internal.session.LiveSession;
import io.entsdk.auth.internal.session.SessionDesk;
import io.entsdk.auth.internal.token.AccessClaims;
import io.entsdk.auth.internal.token.TokenKeys;
import io.entsdk.auth.session.Session;
import io.entsdk.auth.token.TokenCheck.Refused;
import io.entsdk.auth.token.TokenCheck.Valid;
import io.entsdk.auth.token.TokenCheck.Why;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * Signs access tokens for the host's own services, and verifies them: HS256, type {@code
 * ent-access+jwt}, with a key that serves nothing else and that the issuer alone holds.
 *
 * <p>A token carries ids and codes, and ends with its session: that is asked at each verification.
 */
public final class AccessTokens {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int LONGEST_AUDIENCE = 200;

  /** How far the clocks of two nodes may differ. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  private final Tenant tenant;

  public AccessTokens(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Sign a token for {@code audience} that is good for {@code life}, in whole seconds and no longer
   * than its session; nothing is written.
   *
   * @param life one second to one hour
   */
  public AccessToken issue(Session session, String audience, Duration life) {
    check(audience, life);
    Instant now = tenant.kernel().now().truncatedTo(ChronoUnit.SECONDS);
    Instant end = now.plusSeconds(life.toSeconds());
    AccessClaims claims =
        new AccessClaims(
            tenant.id(),
            audience,
            session.person(),
            session.id().value(),
            tenant.kernel().newId().toString(),
            now,
            end.isBefore(session.endsAt()) ? end : session.endsAt().truncatedTo(ChronoUnit.SECONDS),
            session.assurance());
    String text = new TokenKeys(tenant.kernel().keys()).signed(claims.toJwt());
    return new AccessToken(text, claims.id(), claims.expiresAt());
  }

  private static void check(String audience, Duration life) {
    if (audience.isBlank() || audience.length() > LONGEST_AUDIENCE) {
      throw RejectedException.of(
          "audience", "length", "name the service in 1 to " + LONGEST_AUDIENCE + " characters");
    }
    if (life.toSeconds() < 1 || life.compareTo(LONGEST) > 0) {
      throw RejectedException.of("life", "out-of-bounds", "a token lives for 1 s to 1 h");
    }
  }

  /** Say whether {@code text} is a token for {@code audience} that is good now. */
  public TokenCheck verify(String text, String audience) {
    Optional<AccessClaims> signed =
        new TokenKeys(tenant.kernel().keys()).verified(text).flatMap(AccessClaims::read);
    return signed
        .map(claims -> verify(claims, audience))
        .orElseGet(() -> new Refused(Why.NOT_OURS));
  }

  private TokenCheck verify(AccessClaims claims, String audience) {
    Instant now = tenant.kernel().now();
    if (!claims.tenant().equals(tenant.id())) {
      return new Refused(Why.OTHER_ISSUER);
    }
    if (!claims.audience().equals(audience)) {
      return new Refused(Why.OTHER_AUDIENCE);
    }
    if (!now.isBefore(claims.expiresAt()) || claims.issuedAt().isAfter(now.plus(SKEW))) {
      return new Refused(Why.OUT_OF_TIME);
    }
    Function<LiveSession, TokenCheck> valid =
        live -> new Valid(Session.of(live), claims.id(), claims.expiresAt());
    return new SessionDesk(tenant)
        .find(claims.session())
        .filter(live -> live.person().equals(claims.person()))
        .map(valid)
        .orElseGet(() -> new Refused(Why.SESSION_ENDED));
  }
}
