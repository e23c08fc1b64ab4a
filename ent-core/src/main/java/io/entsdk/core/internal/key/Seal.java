package io.entsdk.core.internal.key;

import io.entsdk.core.internal.Kernel;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeySource.Identified;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals a few words for one context, with the id of the key before them: nobody else reads them,
 * alters them or moves them elsewhere.
 */
public final class Seal {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String SEPARATOR = "\u001f";

  private final Kernel kernel;
  private final KeyPurpose purpose;
  private final byte[] context;

  public Seal(Kernel kernel, KeyPurpose purpose, String context) {
    this.kernel = kernel;
    this.purpose = purpose;
    this.context = context.getBytes(StandardCharsets.UTF_8);
  }

  /** Return {@code words} sealed with the key of now: letters, digits, points, - and _. */
  public String close(List<String> words) {
    Identified<SecretKey> key = kernel.keys().currentSecretKey(purpose);
    byte[] nonce = new byte[NONCE_BYTES];
    kernel.random().nextBytes(nonce);
    byte[] plain = String.join(SEPARATOR, words).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key.key(), nonce).doFinal(plain);
      byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
      return key.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime lacks AES-GCM", e);
    }
  }

  /** Return the words in {@code sealed}; empty if it was not sealed for this context by us. */
  public Optional<List<String>> open(String sealed) {
    int dot = sealed.lastIndexOf('.');
    return dot < 1
        ? Optional.empty()
        : kernel
            .keys()
            .secretKey(purpose, sealed.substring(0, dot))
            .flatMap(key -> open(sealed.substring(dot + 1), key));
  }

  private Optional<List<String>> open(String text, SecretKey key) {
    try {
      byte[] whole = Base64.getUrlDecoder().decode(text);
      byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, key, nonce)
              .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
      return Optional.of(List.of(new String(plain, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    return cipher;
  }
}
