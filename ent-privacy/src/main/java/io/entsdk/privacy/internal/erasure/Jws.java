package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.spi.KeySource.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is a JSON Web Signature in its compact form (RFC 7515), of one kind: signed with EdDSA (RFC
 * 8037), RS256 or ES256 (RFC 7518), under a header that says nothing else.
 *
 * <p>Text that decodes to the same bytes and is written otherwise is refused, so that no byte can
 * be changed unnoticed.
 */
public final class Jws {

  private static final String TYPE = "ent-erasure";
  private static final String UNFIT =
      "The key that certifies erasures does not sign: give an Ed25519, RSA or P-256 key";
  private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{\"alg\":\"(EdDSA|RS256|ES256)\",\"kid\":\"("
              + KEY_ID
              + ")\",\"typ\":\""
              + TYPE
              + "\"}");

  private final String algorithm;
  private final String keyId;
  private final String signed;
  private final String payload;
  private final byte[] signature;

  private Jws(String algorithm, String keyId, String signed, String payload, byte[] signature) {
    this.algorithm = algorithm;
    this.keyId = keyId;
    this.signed = signed;
    this.payload = payload;
    this.signature = signature;
  }

  /** Sign {@code payload} and return the compact form. */
  public static String sign(SigningKey key, String payload) {
    if (!KEY_ID.matcher(key.id()).matches()) {
      throw new MisconfiguredException(
          "The id of the key that certifies erasures is 1 to 100 of A-Z, a-z, 0-9 and ._:/-");
    }
    String algorithm = algorithmOf(key.privateKey()).orElseThrow(Jws::unfit);
    String header =
        "{\"alg\":\"%s\",\"kid\":\"%s\",\"typ\":\"%s\"}".formatted(algorithm, key.id(), TYPE);
    String signed = encoded(header) + "." + encoded(payload);
    try {
      Signature signature = Signature.getInstance(inJava(algorithm));
      signature.initSign(key.privateKey());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + encoded(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new MisconfiguredException(UNFIT, e);
    }
  }

  /** Read the compact form; empty if {@code text} is not one of ours, letter by letter. */
  public static Optional<Jws> read(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    return decoded(parts[0])
        .map(Jws::text)
        .map(HEADER::matcher)
        .filter(Matcher::matches)
        .flatMap(header -> of(header, parts));
  }

  private static Optional<Jws> of(Matcher header, String[] parts) {
    String signed = parts[0] + "." + parts[1];
    return decoded(parts[1])
        .flatMap(
            payload ->
                decoded(parts[2])
                    .map(
                        signature ->
                            new Jws(
                                header.group(1),
                                header.group(2),
                                signed,
                                text(payload),
                                signature)));
  }

  public String keyId() {
    return keyId;
  }

  public String payload() {
    return payload;
  }

  /** Tell whether the owner of {@code key} has signed this; never throw because of what it is. */
  public boolean isSignedBy(PublicKey key) {
    if (!algorithmOf(key).filter(algorithm::equals).isPresent()) {
      return false;
    }
    try {
      Signature check = Signature.getInstance(inJava(algorithm));
      check.initVerify(key);
      check.update(signed.getBytes(StandardCharsets.US_ASCII));
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static Optional<String> algorithmOf(Key key) {
    return switch (key.getAlgorithm()) {
      case "EdDSA", "Ed25519" -> Optional.of("EdDSA");
      case "RSA" -> Optional.of("RS256");
      case "EC" -> Optional.of("ES256");
      default -> Optional.empty();
    };
  }

  private static String inJava(String algorithm) {
    return switch (algorithm) {
      case "RS256" -> "SHA256withRSA";
      case "ES256" -> "SHA256withECDSAinP1363Format";
      default -> "Ed25519";
    };
  }

  private static MisconfiguredException unfit() {
    return new MisconfiguredException(UNFIT);
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Optional<byte[]> decoded(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      return Optional.of(bytes).filter(same -> encoded(same).equals(part));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
