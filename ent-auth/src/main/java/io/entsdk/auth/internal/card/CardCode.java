package io.entsdk.auth.internal.card;

import io.entsdk.auth.internal.Sha256;
import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.core.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Is what a card says to a camera: version and plan, tenant, card id, secret and checksum in 56
 * characters, and no name. Prints nothing of it.
 */
public final class CardCode {

  static final int SECRET_BYTES = 16;

  /** The first half of the first byte; the other half is the number of the plan. */
  private static final int VERSION = 1;

  private static final int HALF = 4;
  private static final int LOWER = 15;
  private static final int CHECKED_BYTES = 1 + Integer.BYTES + Long.BYTES + SECRET_BYTES;
  private static final int CHECKSUM_BYTES = 6;
  private static final int LENGTH = (CHECKED_BYTES + CHECKSUM_BYTES) / 5 * 8;

  private final TenantId tenant;
  private final StoryPlan plan;
  private final long card;
  private final byte[] secret;

  private CardCode(TenantId tenant, StoryPlan plan, long card, byte[] secret) {
    this.tenant = tenant;
    this.plan = plan;
    this.card = card;
    this.secret = secret;
  }

  /** Return how many bits the secret of a card has. */
  public static int secretBits() {
    return SECRET_BYTES * Byte.SIZE;
  }

  /** Draw a card of {@code tenant} for a story of four rounds of ten. */
  public static CardCode draw(TenantId tenant, SecureRandom random) {
    return draw(tenant, StoryPlan.FOUR_OF_TEN, random);
  }

  /** Draw a card of {@code tenant}: 64 bits of id and 128 bits of secret. */
  public static CardCode draw(TenantId tenant, StoryPlan plan, SecureRandom random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return new CardCode(tenant, plan, random.nextLong(), secret);
  }

  /** Return the card of four rounds of ten that was put away as {@code card} and {@code secret}. */
  public static CardCode of(TenantId tenant, long card, byte[] secret) {
    return of(tenant, StoryPlan.FOUR_OF_TEN, card, secret);
  }

  /** Return the card that was put away as {@code plan}, {@code card} and {@code secret}. */
  public static CardCode of(TenantId tenant, StoryPlan plan, long card, byte[] secret) {
    return new CardCode(tenant, plan, card, secret.clone());
  }

  /** Read what a camera saw; empty unless it is a whole and unaltered card of this version. */
  public static Optional<CardCode> read(CharSequence scan) {
    byte[] bytes = scan.length() == LENGTH ? Crockford.decode(scan) : null;
    return bytes == null || !isWhole(bytes) ? Optional.empty() : parse(bytes);
  }

  /**
   * Read what a camera saw for {@code tenant}, and take anything else than one of its cards for a
   * card that nobody has, always the same for the same scan.
   */
  public static CardCode readFor(TenantId tenant, CharSequence scan) {
    return read(scan)
        .filter(code -> code.tenant.equals(tenant))
        .orElseGet(() -> nobodys(tenant, scan));
  }

  private static CardCode nobodys(TenantId tenant, CharSequence scan) {
    byte[] hash = Sha256.of(scan.toString().getBytes(StandardCharsets.UTF_8));
    ByteBuffer drawn = ByteBuffer.wrap(hash);
    byte[] secret = new byte[SECRET_BYTES];
    long card = drawn.getLong();
    drawn.get(secret);
    return new CardCode(tenant, StoryPlan.FOUR_OF_TEN, card, secret);
  }

  private static boolean isWhole(byte[] bytes) {
    byte[] checksum = Arrays.copyOfRange(bytes, CHECKED_BYTES, bytes.length);
    return bytes[0] >> HALF == VERSION && Arrays.equals(checksum, checksum(bytes));
  }

  private static byte[] checksum(byte[] bytes) {
    return Arrays.copyOf(Sha256.of(Arrays.copyOf(bytes, CHECKED_BYTES)), CHECKSUM_BYTES);
  }

  private static Optional<CardCode> parse(byte[] bytes) {
    ByteBuffer fields = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
    int tenant = fields.getInt();
    long card = fields.getLong();
    byte[] secret = new byte[SECRET_BYTES];
    fields.get(secret);
    return tenant <= 0
        ? Optional.empty()
        : StoryPlan.find(bytes[0] & LOWER)
            .map(plan -> new CardCode(TenantId.of(tenant), plan, card, secret));
  }

  public TenantId tenant() {
    return tenant;
  }

  /** Return the plan of the story that goes with the card. */
  public StoryPlan plan() {
    return plan;
  }

  public long card() {
    return card;
  }

  /** Return the secret itself, not a copy. */
  byte[] secret() {
    return secret;
  }

  /** Return the hash of the secret: all that is kept of it. */
  public byte[] secretHash() {
    return Sha256.of(secret);
  }

  /** Write the card id and the secret where {@code target} stands. */
  public void writeTo(ByteBuffer target) {
    target.putLong(card).put(secret);
  }

  /** Return the text to print, which is the caller's to wipe. */
  public char[] text() {
    ByteBuffer fields = ByteBuffer.allocate(CHECKED_BYTES + CHECKSUM_BYTES);
    fields
        .put((byte) (VERSION << HALF | plan.number()))
        .putInt(tenant.value())
        .putLong(card)
        .put(secret);
    fields.put(checksum(fields.array()));
    char[] text = Crockford.encode(fields.array());
    Arrays.fill(fields.array(), (byte) 0);
    return text;
  }

  /** Overwrite the secret. */
  public void wipe() {
    Arrays.fill(secret, (byte) 0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CardCode code
        && code.tenant.equals(tenant)
        && code.plan == plan
        && code.card == card
        && Arrays.equals(code.secret, secret);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(card);
  }

  @Override
  public String toString() {
    return "CardCode[***]";
  }
}
