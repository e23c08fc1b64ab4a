package io.entsdk.auth.secret;

import io.entsdk.auth.spi.HashCost;
import io.entsdk.auth.spi.HashInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Is a stored hash in its parts: {@code $ent1$argon2id$v=19$m=…,t=…,p=…$k=…$f=…$salt$tag}.
 *
 * <p>It looks like the PHC string format and is none: what is hashed is keyed with the pepper
 * {@code k} (its id in base64url), and, for a hash that came from elsewhere, is the digest that
 * {@code f} tells how to make. Reading is strict, and nothing beyond the bounds can be read.
 */
record HashText(
    int version,
    HashCost cost,
    String pepperId,
    @Nullable FormerSetting former,
    byte[] salt,
    byte[] tag) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "\\$ent1\\$argon2id\\$v=(16|19)\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
              + "\\$k=([\\w-]{1,140})(?:\\$f=([\\w.-]{1,200}))?\\$([\\w-]{22,86})\\$([\\w-]{22,86})");

  /** Read a stored text; empty unless it is one of ours within the bounds. */
  static Optional<HashText> read(HashedSecret stored) {
    Matcher fields = SHAPE.matcher(stored.text());
    if (stored.text().length() > HashedSecret.LONGEST || !fields.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(fields)).filter(read -> read.text().equals(stored));
    } catch (IllegalArgumentException beyondTheBounds) {
      return Optional.empty();
    }
  }

  private static HashText of(Matcher fields) {
    byte[] tag = bytes(fields.group(8));
    HashCost cost =
        new HashCost(number(fields, 2), number(fields, 3), number(fields, 4), tag.length);
    String former = fields.group(6);
    return new HashText(
        number(fields, 1),
        cost,
        new String(bytes(fields.group(5)), StandardCharsets.UTF_8),
        former == null ? null : FormerText.read(former),
        bytes(fields.group(7)),
        tag);
  }

  HashedSecret text() {
    String how =
        "$ent1$argon2id$v=%d$m=%d,t=%d,p=%d$k=%s"
            .formatted(
                version,
                cost.memoryKib(),
                cost.iterations(),
                cost.parallelism(),
                text(pepperId.getBytes(StandardCharsets.UTF_8)));
    String before = former == null ? "" : "$f=" + FormerText.of(former);
    return new HashedSecret(how + before + "$" + text(salt) + "$" + text(tag));
  }

  /** Tell whether it was made as {@code policy} and the current pepper make new ones. */
  boolean isAsNew(HashPolicy policy, String currentPepper) {
    return version == HashInput.CURRENT_VERSION
        && former == null
        && cost.equals(policy.cost())
        && salt.length == policy.saltLength()
        && pepperId.equals(currentPepper);
  }

  private static int number(Matcher fields, int group) {
    return Integer.parseInt(fields.group(group));
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "HashText[" + cost + "]";
  }
}
