package io.entsdk.core.internal.audit;

import io.entsdk.core.MisconfiguredException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** Signs and verifies with the algorithm that a key calls for; as text, base64url. */
public final class Signatures {

  private Signatures() {}

  public static String sign(PrivateKey key, String statement) {
    try {
      Signature signature = Signature.getInstance(algorithmOf(key));
      signature.initSign(key);
      signature.update(statement.getBytes(StandardCharsets.UTF_8));
      return Sha256.text(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new MisconfiguredException(
          "The key that seals the audit does not sign: give an Ed25519, RSA or EC key", e);
    }
  }

  /** Tell whether {@code signature} is the owner's; never throw because of what it contains. */
  public static boolean verify(PublicKey key, String statement, String signature) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(signature);
      Signature check = Signature.getInstance(algorithmOf(key));
      check.initVerify(key);
      check.update(statement.getBytes(StandardCharsets.UTF_8));
      return Sha256.text(bytes).equals(signature) && check.verify(bytes);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static String algorithmOf(Key key) {
    return switch (key.getAlgorithm()) {
      case "EdDSA", "Ed25519" -> "Ed25519";
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default ->
          throw new MisconfiguredException(
              "A key of " + key.getAlgorithm() + " seals no audit; give Ed25519, RSA or EC");
    };
  }
}
