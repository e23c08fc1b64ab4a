package io.entsdk.auth.internal.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.KeySource.Identified;
import java.text.ParseException;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Signs claims and reads signed claims, with HS256 and a key that serves nothing else.
 *
 * <p>Nimbus copies the bytes of a key that has any; a key in hardware is used where it is.
 */
public final class TokenKeys {

  private final KeySource keys;

  public TokenKeys(KeySource keys) {
    this.keys = keys;
  }

  public String signed(JWTClaimsSet claims) {
    Identified<SecretKey> key = keys.currentSecretKey(AuthKeys.ACCESS_TOKEN);
    SignedJWT token = new SignedJWT(TokenHeader.of(key.id()), claims);
    try {
      token.sign(new MACSigner(key.key()));
    } catch (JOSEException e) {
      throw new IllegalStateException("The key of the access tokens cannot sign", e);
    }
    return token.serialize();
  }

  /** Return the claims of {@code text} if it is a token in canonical form that we have signed. */
  public Optional<JWTClaimsSet> verified(String text) {
    if (!CompactForm.isCanonical(text)) {
      return Optional.empty();
    }
    try {
      SignedJWT token = SignedJWT.parse(text);
      return TokenHeader.isOurs(token.getHeader()) && isSigned(token)
          ? Optional.of(token.getJWTClaimsSet())
          : Optional.empty();
    } catch (ParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isSigned(SignedJWT token) {
    return keys.secretKey(AuthKeys.ACCESS_TOKEN, token.getHeader().getKeyID())
        .filter(key -> isSigned(token, key))
        .isPresent();
  }

  /** Tell whether {@code key} has signed {@code token}. */
  static boolean isSigned(JWSObject token, SecretKey key) {
    try {
      return token.verify(new MACVerifier(key));
    } catch (JOSEException e) {
      return false;
    }
  }
}
