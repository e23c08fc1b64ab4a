package io.entsdk.auth.secret;

import io.entsdk.auth.secret.Pepper.Kind;
import io.entsdk.auth.spi.HashInput;
import io.entsdk.core.Secret;
import io.entsdk.core.Tenant;
import io.entsdk.core.UnavailableException;
import io.entsdk.core.spi.KeySource.Identified;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hashes and checks secrets that people remember, and opens no unit of work: read what is kept, let
 * go of the connection, check, and write what came of it in a second unit.
 *
 * <p>For passwords that a host keeps in tables of its own, too. A call may wait for its turn for as
 * long as {@link HashLimits#patience()}.
 */
public final class Secrets {

  private static final SecretOwner NOBODY = new SecretOwner("nobody", new UUID(0, 0));

  private final Logger log = LoggerFactory.getLogger(Secrets.class);
  private final Tenant tenant;
  private final SecretHashing hashing;
  private final HashWork work;
  private final Pepper pepper;

  public Secrets(Tenant tenant, SecretHashing hashing) {
    this.tenant = tenant;
    this.hashing = hashing;
    this.work = new HashWork(hashing);
    this.pepper = new Pepper(tenant.kernel().keys(), tenant.id());
  }

  /**
   * Return what to keep of {@code secret}; equal secrets give different texts.
   *
   * @throws UnavailableException if there was no turn or no memory; try again later
   */
  public HashedSecret hash(Secret secret, SecretOwner owner, HashLane lane) {
    return work.inTurn(lane, () -> made(secret, owner)).orElseThrow(Secrets::unavailable);
  }

  /**
   * Return what to keep of a hash that came from another system: it is hashed itself, so that none
   * of the former kind is kept, and adopted at the first right answer.
   *
   * @throws UnavailableException if there was no turn or no memory; try again later
   */
  public HashedSecret wrap(FormerHash former, SecretOwner owner, HashLane lane) {
    return work.inTurn(
            lane, () -> made(Kind.FORMER, former.setting(), former.digest().clone(), owner))
        .orElseThrow(Secrets::unavailable);
  }

  /** Compare {@code given} with what is kept; {@code owner} as when it was made. */
  public SecretCheck check(HashedSecret stored, Secret given, SecretOwner owner, HashLane lane) {
    Optional<HashText> kept = HashText.read(stored);
    Optional<SecretKey> key = kept.flatMap(text -> pepper.find(text.pepperId()));
    if (key.isEmpty()) {
      log.warn(
          "A secret of {} {} cannot be checked: {}",
          owner.use(),
          owner.id(),
          kept.isEmpty() ? "its text is no hash within the bounds" : "its pepper is lost");
      return new SecretCheck.Unavailable();
    }
    return work.inTurn(lane, () -> fits(kept.get(), key.get(), given, owner))
        .map(fits -> fits ? verified(kept.get(), given, owner) : new SecretCheck.Wrong())
        .orElseGet(SecretCheck.Unavailable::new);
  }

  /** Do the work of a check for somebody who is not there: wrong, or unavailable. */
  public SecretCheck checkNobody(Secret given, HashLane lane) {
    return work.inTurn(lane, () -> made(given, NOBODY)).isPresent()
        ? new SecretCheck.Wrong()
        : new SecretCheck.Unavailable();
  }

  private Optional<Boolean> fits(HashText kept, SecretKey key, Secret given, SecretOwner owner) {
    return given.use(
        bytes ->
            compared(kept.former(), bytes)
                .map(what -> keyed(key, kept.former(), owner, what))
                .flatMap(keyed -> work.tag(kept.cost(), kept.version(), keyed, kept.salt()))
                .map(tag -> MessageDigest.isEqual(tag, kept.tag())));
  }

  /** Return what is compared: the secret itself, or what another system would have made of it. */
  private Optional<byte[]> compared(@Nullable FormerSetting former, byte[] bytes) {
    return former == null ? Optional.of(bytes) : work.formerDigest(former, bytes);
  }

  private byte[] keyed(
      SecretKey key, @Nullable FormerSetting former, SecretOwner owner, byte[] what) {
    return pepper.keyed(key, former == null ? Kind.PLAIN : Kind.FORMER, owner, what);
  }

  private SecretCheck verified(HashText kept, Secret given, SecretOwner owner) {
    boolean asNew = kept.isAsNew(hashing.policy(), pepper.current().id());
    return new SecretCheck.Verified(
        asNew ? Optional.empty() : work.ifIdle(() -> made(given, owner)));
  }

  private Optional<HashedSecret> made(Secret secret, SecretOwner owner) {
    return secret.use(bytes -> made(Kind.PLAIN, null, bytes, owner));
  }

  private Optional<HashedSecret> made(
      Kind kind, @Nullable FormerSetting former, byte[] what, SecretOwner owner) {
    Identified<SecretKey> key = pepper.current();
    HashPolicy policy = hashing.policy();
    byte[] salt = new byte[policy.saltLength()];
    tenant.kernel().random().nextBytes(salt);
    byte[] keyed = pepper.keyed(key.key(), kind, owner, what);
    Arrays.fill(what, (byte) 0);
    int version = HashInput.CURRENT_VERSION;
    return work.tag(policy.cost(), version, keyed, salt)
        .map(tag -> new HashText(version, policy.cost(), key.id(), former, salt, tag).text());
  }

  private static UnavailableException unavailable() {
    return new UnavailableException(
        "hashing-unavailable",
        "No secret can be hashed now: too many at once, or no memory; nothing was changed, try"
            + " again");
  }
}
