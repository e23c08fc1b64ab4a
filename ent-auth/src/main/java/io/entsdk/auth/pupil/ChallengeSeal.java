package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.AuthKeys;
import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.window.HandId;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.spi.KeySource.Identified;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/** Seals what a challenge must remember, so that a host need not: always of the same length. */
final class ChallengeSeal {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** Stands for no avatar. */
  private static final byte SCANNED = -1;

  private static final int SECRET_BYTES = 16;
  private static final int PLAIN_BYTES = 2 * Long.BYTES + SECRET_BYTES + 3 + Device.TOKEN_BYTES;

  private final Tenant tenant;
  private final String use;

  ChallengeSeal(Tenant tenant) {
    this(tenant, "challenge/1");
  }

  private ChallengeSeal(Tenant tenant, String use) {
    this.tenant = tenant;
    this.use = use;
  }

  /** Return the seal of what is handed to one hand and is no challenge anywhere else. */
  static ChallengeSeal of(Tenant tenant, HandId hand) {
    return new ChallengeSeal(tenant, "hand/1/" + hand);
  }

  /**
   * Holds what was sealed.
   *
   * @param avatar what was tapped in place of a card; null when a card was scanned
   */
  record Opened(CardCode code, @Nullable Picture avatar, Device device, Instant expiresAt) {}

  String seal(Opened content) {
    ByteBuffer plain = ByteBuffer.allocate(PLAIN_BYTES);
    plain.putLong(Micros.of(content.expiresAt()));
    content.code().writeTo(plain);
    plain.put((byte) content.code().plan().number());
    plain.put((byte) (content.avatar() == null ? SCANNED : content.avatar().ordinal()));
    plain.put((byte) (content.device().token().isPresent() ? 1 : 0));
    plain.put(content.device().token().orElseGet(() -> new byte[Device.TOKEN_BYTES]));
    Identified<SecretKey> key = tenant.kernel().keys().currentSecretKey(AuthKeys.CHALLENGE);
    byte[] nonce = new byte[NONCE_BYTES];
    tenant.kernel().random().nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key.key(), nonce).doFinal(plain.array());
      byte[] whole =
          ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
      return key.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key of the challenges cannot be used", e);
    }
  }

  /** Return what {@code token} seals; empty if it is altered, of another tenant or no token. */
  Optional<Opened> open(String token) {
    int dot = token.lastIndexOf('.');
    if (dot < 1) {
      return Optional.empty();
    }
    return tenant
        .kernel()
        .keys()
        .secretKey(AuthKeys.CHALLENGE, token.substring(0, dot))
        .flatMap(key -> open(key, token.substring(dot + 1)));
  }

  private Optional<Opened> open(SecretKey key, String sealed) {
    try {
      ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed));
      if (whole.remaining() != NONCE_BYTES + PLAIN_BYTES + TAG_BITS / Byte.SIZE) {
        return Optional.empty();
      }
      byte[] nonce = new byte[NONCE_BYTES];
      whole.get(nonce);
      ByteBuffer plain = ByteBuffer.allocate(PLAIN_BYTES);
      cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(whole, plain);
      return Optional.of(read(plain.flip()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Opened read(ByteBuffer plain) {
    Instant expiresAt = Micros.instant(plain.getLong());
    long card = plain.getLong();
    byte[] secret = new byte[SECRET_BYTES];
    plain.get(secret);
    StoryPlan plan = StoryPlan.find(plain.get()).orElseThrow(IllegalArgumentException::new);
    byte avatar = plain.get();
    boolean known = plain.get() == 1;
    byte[] device = new byte[Device.TOKEN_BYTES];
    plain.get(device);
    return new Opened(
        CardCode.of(tenant.id(), plan, card, secret),
        avatar == SCANNED ? null : Picture.values()[avatar],
        known ? Device.ofToken(device) : Device.unknown(),
        expiresAt);
  }

  private Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((use + "/" + tenant.id().value()).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
