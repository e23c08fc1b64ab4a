package io.entsdk.auth.internal.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.entsdk.core.Assurance;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an access token claims: ids and codes, and no name.
 *
 * @param session the session that the token lives and ends with, {@code sid}
 */
public record AccessClaims(
    TenantId tenant,
    String audience,
    PersonId person,
    UUID session,
    String id,
    Instant issuedAt,
    Instant expiresAt,
    Assurance assurance) {

  private static final String ISSUER = "urn:ent:tenant:";
  private static final String SESSION = "sid";
  private static final String ASSURANCE = "acr";

  /** Return the name that {@code tenant} signs under. */
  public static String issuer(TenantId tenant) {
    return ISSUER + tenant.value();
  }

  public JWTClaimsSet toJwt() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer(tenant))
        .audience(audience)
        .subject(person.toString())
        .jwtID(id)
        .issueTime(Date.from(issuedAt))
        .expirationTime(Date.from(expiresAt))
        .claim(SESSION, session.toString())
        .claim(ASSURANCE, acr(assurance))
        .build();
  }

  /** Read claims that we have signed; empty if one that an access token has is missing. */
  public static Optional<AccessClaims> read(JWTClaimsSet jwt) {
    try {
      return Optional.of(
          new AccessClaims(
              tenant(present(jwt.getIssuer())),
              only(jwt.getAudience()),
              PersonId.parse(present(jwt.getSubject())),
              UUID.fromString(present(jwt.getStringClaim(SESSION))),
              present(jwt.getJWTID()),
              present(jwt.getIssueTime()).toInstant(),
              present(jwt.getExpirationTime()).toInstant(),
              assurance(present(jwt.getStringClaim(ASSURANCE)))));
    } catch (ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static TenantId tenant(String issuer) {
    if (!issuer.startsWith(ISSUER)) {
      throw new IllegalArgumentException("An access token names a tenant as its issuer");
    }
    return TenantId.of(Integer.parseInt(issuer.substring(ISSUER.length())));
  }

  private static String acr(Assurance assurance) {
    return assurance.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Assurance assurance(String acr) {
    return Assurance.valueOf(acr.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String only(List<String> audience) {
    if (audience.size() != 1) {
      throw new IllegalArgumentException("An access token is for one audience");
    }
    return audience.get(0);
  }

  private static <T> T present(@Nullable T claim) {
    if (claim == null) {
      throw new IllegalArgumentException("An access token lacks a claim");
    }
    return claim;
  }
}
