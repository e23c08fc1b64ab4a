package io.entsdk.cli;

import io.entsdk.core.RejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads public keys from a file: on each line an id, a space, and the key as base64 of X.509. */
record PublicKeyFile(Path file) {

  private static final List<String> KINDS = List.of("Ed25519", "RSA", "EC");

  Map<String, PublicKey> keys() throws IOException {
    Map<String, PublicKey> keys = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      int space = line.lastIndexOf(' ');
      if (space < 1) {
        throw refusal();
      }
      keys.put(line.substring(0, space), key(line.substring(space + 1)));
    }
    return keys;
  }

  static String text(PublicKey key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  private static PublicKey key(String text) {
    for (String kind : KINDS) {
      try {
        byte[] encoded = Base64.getDecoder().decode(text);
        return KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(encoded));
      } catch (GeneralSecurityException | IllegalArgumentException e) {
        continue; // It may be of the next kind.
      }
    }
    throw refusal();
  }

  private static RejectedException refusal() {
    return RejectedException.of(
        "public-keys", "unreadable", "a line is no id and public key, as audit keys prints them");
  }
}
