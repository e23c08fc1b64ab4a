package io.entsdk.auth.internal.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import java.util.Set;

/**
 * Makes and accepts the one header that access tokens have: algorithm, type and key id.
 *
 * <p>A parameter that we do not write is refused with all that would let a token bring its own key
 * or its own rules: {@code jku}, {@code x5u}, {@code jwk}, {@code x5c}, {@code crit}, {@code b64}.
 */
final class TokenHeader {

  static final JWSAlgorithm ALGORITHM = JWSAlgorithm.HS256;
  static final JOSEObjectType TYPE = new JOSEObjectType("ent-access+jwt");

  private static final Set<String> PARAMETERS = Set.of("alg", "typ", "kid");

  private TokenHeader() {}

  static JWSHeader of(String keyId) {
    return new JWSHeader.Builder(ALGORITHM).type(TYPE).keyID(keyId).build();
  }

  static boolean isOurs(JWSHeader header) {
    return ALGORITHM.equals(header.getAlgorithm())
        && TYPE.equals(header.getType())
        && header.getKeyID() != null
        && header.getIncludedParams().equals(PARAMETERS);
  }
}
