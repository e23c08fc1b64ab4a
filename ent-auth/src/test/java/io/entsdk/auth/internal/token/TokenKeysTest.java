package io.entsdk.auth.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.core.Assurance;
import io.entsdk.core.Secret;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.spi.KeySource;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeysTest {

  private static final KeySource KEYS =
      KeySource.derivedFrom("2026", Secret.ofText("a master key of at least 32 bytes, yes"));
  private static final AccessClaims CLAIMS =
      new AccessClaims(
          TenantId.of(7),
          "https://homework.example",
          new PersonId(new UUID(1, 2)),
          new UUID(3, 4),
          "jti",
          Instant.parse("2026-09-15T06:30:00Z"),
          Instant.parse("2026-09-15T06:35:00Z"),
          Assurance.CARD_AND_PICTURES);

  private final TokenKeys tokens = new TokenKeys(KEYS);

  @Test
  void whatWeSignWeReadBack() {
    String text = tokens.signed(CLAIMS.toJwt());

    assertEquals(Optional.of(CLAIMS), tokens.verified(text).flatMap(AccessClaims::read));
  }

  @Test
  void aHeaderWithAnythingElseInItIsRefusedThoughOurKeyHasSignedIt() throws Exception {
    assertTrue(tokens.verified(signed(header -> header)).isPresent(), "the plain one passes");

    assertRefused(header -> header.type(null));
    assertRefused(header -> header.type(JOSEObjectType.JWT));
    assertRefused(header -> header.keyID(null));
    assertRefused(header -> header.keyID("2025"));
    assertRefused(header -> header.contentType("JWT"));
    assertRefused(header -> header.jwkURL(URI.create("https://evil.example/keys")));
    assertRefused(header -> header.x509CertURL(URI.create("https://evil.example/cert")));
    assertRefused(header -> header.x509CertSHA256Thumbprint(new Base64URL("AAAA")));
    assertRefused(header -> header.criticalParams(Set.of("x")).customParam("x", 1));
    assertRefused(header -> header.base64URLEncodePayload(false).criticalParams(Set.of("b64")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HS384", "HS512"})
  void anotherAlgorithmWithOurKeyIsRefused(String algorithm) throws Exception {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
            .type(TokenHeader.TYPE)
            .keyID("2026")
            .build();
    JWSObject token = new JWSObject(header, new Payload(CLAIMS.toJwt().toJSONObject()));
    byte[] padded = new byte[64];
    System.arraycopy(key(), 0, padded, 0, 32);
    token.sign(new MACSigner(padded));

    assertTrue(tokens.verified(token.serialize()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "RS256", "ES256", "hs256", "dir"})
  void aTokenThatNamesItsOwnAlgorithmIsRefused(String algorithm) {
    String ours = tokens.signed(CLAIMS.toJwt());
    String header =
        "{\"alg\":\"%s\",\"typ\":\"ent-access+jwt\",\"kid\":\"2026\"}".formatted(algorithm);
    String rest = ours.substring(ours.indexOf('.'));

    assertTrue(tokens.verified(Base64URL.encode(header) + rest).isEmpty());
    assertTrue(
        tokens
            .verified(Base64URL.encode(header) + rest.substring(0, rest.lastIndexOf('.') + 1))
            .isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "sub", "jti", "iat", "exp", "sid", "acr"})
  void everyClaimIsNeeded(String claim) {
    JWTClaimsSet lacking = new JWTClaimsSet.Builder(CLAIMS.toJwt()).claim(claim, null).build();

    assertTrue(tokens.verified(tokens.signed(lacking)).flatMap(AccessClaims::read).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "urn:ent:tenant:", "urn:ent:tenant:-7", "urn:ent:tenant:x"})
  void anIssuerIsATenant(String issuer) {
    JWTClaimsSet foreign = new JWTClaimsSet.Builder(CLAIMS.toJwt()).issuer(issuer).build();

    assertTrue(AccessClaims.read(foreign).isEmpty());
  }

  private void assertRefused(UnaryOperator<JWSHeader.Builder> change) throws Exception {
    assertTrue(tokens.verified(signed(change)).isEmpty());
  }

  private static String signed(UnaryOperator<JWSHeader.Builder> change) throws Exception {
    JWSHeader.Builder header =
        new JWSHeader.Builder(JWSAlgorithm.HS256).type(TokenHeader.TYPE).keyID("2026");
    JWSObject token =
        new JWSObject(change.apply(header).build(), new Payload(CLAIMS.toJwt().toJSONObject()));
    MACSigner signer = new MACSigner(key());
    token.sign(signer);
    return token.serialize();
  }

  private static byte[] key() {
    return KEYS.currentSecretKey(AuthKeys.ACCESS_TOKEN).key().getEncoded();
  }
}
