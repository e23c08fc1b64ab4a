package io.entsdk.core.internal.persistence;

import io.entsdk.core.Cursor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeySource.Identified;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals where a page ended, so that a URL shows no name and nobody can point a cursor elsewhere.
 */
public final class CursorSeal {

  public static final KeyPurpose PURPOSE = KeyPurpose.seal("cursor");

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String SEPARATOR = "\u001f";

  private final Kernel kernel;
  private final byte[] context;

  /** Seal for one list of one tenant; a cursor of any other list is refused. */
  public CursorSeal(Tenant tenant, String list) {
    this.kernel = tenant.kernel();
    this.context = (tenant.id().value() + "/" + list).getBytes(StandardCharsets.UTF_8);
  }

  /** Return a cursor that stands after the row with these sort values. */
  public Cursor after(String... position) {
    Identified<SecretKey> key = kernel.keys().currentSecretKey(PURPOSE);
    byte[] nonce = new byte[NONCE_BYTES];
    kernel.random().nextBytes(nonce);
    byte[] plain = String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key.key(), nonce).doFinal(plain);
      byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
      return new Cursor(
          key.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime lacks AES-GCM", e);
    }
  }

  /** Return the sort values that {@code cursor} was made with. */
  public List<String> open(Cursor cursor) {
    int dot = cursor.value().lastIndexOf('.');
    if (dot < 1) {
      throw refused();
    }
    SecretKey key =
        kernel
            .keys()
            .secretKey(PURPOSE, cursor.value().substring(0, dot))
            .orElseThrow(CursorSeal::refused);
    try {
      byte[] whole = Base64.getUrlDecoder().decode(cursor.value().substring(dot + 1));
      byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, key, nonce)
              .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
      return List.of(new String(plain, StandardCharsets.UTF_8).split(SEPARATOR, -1));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw refused();
    }
  }

  private Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    return cipher;
  }

  private static RejectedException refused() {
    return RejectedException.of(
        "cursor",
        "not-ours",
        "this cursor was altered or belongs to another list; begin again without it");
  }
}
