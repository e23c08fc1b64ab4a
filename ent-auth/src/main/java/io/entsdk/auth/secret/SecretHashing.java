package io.entsdk.auth.secret;

import io.entsdk.auth.internal.argon2.NativeArgon2;
import io.entsdk.auth.spi.BcryptHasher;
import io.entsdk.auth.spi.SecretHasher;
import io.entsdk.core.MisconfiguredException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Says how secrets are hashed: by what, at what cost, how many at once.
 *
 * <p>A host makes one for all tenants and keeps it, for it holds the permits: two of them take
 * twice the memory. Making it tries the hasher on the vector of RFC 9106, so make it at start-up.
 */
public final class SecretHashing {

  private final SecretHasher hasher;
  private final HashPolicy policy;
  private final HashGate gate;
  private final HashThreads threads;
  private final @Nullable BcryptHasher bcrypt;

  private SecretHashing(
      SecretHasher hasher, HashPolicy policy, HashLimits limits, @Nullable BcryptHasher bcrypt) {
    this.hasher = SelfTest.passed(hasher);
    this.policy = policy;
    this.gate = new HashGate(limits);
    this.threads = new HashThreads(limits.permits(), HashThreads.IDLE, this.hasher::threadEnded);
    this.bcrypt = bcrypt;
  }

  /**
   * Return what serves a host that says nothing: the service that {@code loader} finds or
   * argon2-jvm, {@link HashPolicy#OWASP}, and a permit for each processor.
   *
   * @throws MisconfiguredException if nothing here can compute Argon2id; it says what to do
   */
  public static SecretHashing standard(ClassLoader loader) {
    Builder builder = builder();
    service(SecretHasher.class, ServiceLoader.load(SecretHasher.class, loader))
        .ifPresent(builder::hasher);
    service(BcryptHasher.class, ServiceLoader.load(BcryptHasher.class, loader))
        .ifPresent(builder::bcrypt);
    return builder.build();
  }

  private static <T> Optional<T> service(Class<T> type, ServiceLoader<T> loader) {
    List<ServiceLoader.Provider<T>> found = loader.stream().toList();
    if (found.size() > 1) {
      throw new MisconfiguredException(
          "Two services are a %s: %s and %s; keep one"
              .formatted(
                  type.getSimpleName(),
                  found.get(0).type().getName(),
                  found.get(1).type().getName()));
    }
    return found.stream().map(ServiceLoader.Provider::get).findFirst();
  }

  /** Begin to say how; every part has a standard. */
  public static Builder builder() {
    return new Builder();
  }

  SecretHasher hasher() {
    return hasher;
  }

  HashPolicy policy() {
    return policy;
  }

  HashGate gate() {
    return gate;
  }

  HashThreads threads() {
    return threads;
  }

  Optional<BcryptHasher> bcrypt() {
    return Optional.ofNullable(bcrypt);
  }

  /** Gathers what the host chooses. */
  public static final class Builder {

    private @Nullable SecretHasher hasher;
    private @Nullable BcryptHasher bcrypt;
    private HashPolicy policy = HashPolicy.OWASP;
    private HashLimits limits = HashLimits.of(Runtime.getRuntime().availableProcessors());

    private Builder() {}

    /** Compute with {@code given} instead of argon2-jvm. */
    public Builder hasher(SecretHasher given) {
      hasher = given;
      return this;
    }

    /** Know bcrypt, for hashes that came from another system. */
    public Builder bcrypt(BcryptHasher given) {
      bcrypt = given;
      return this;
    }

    /** Make new hashes this way. */
    public Builder policy(HashPolicy given) {
      policy = given;
      return this;
    }

    /** Take no more of the machine than this. */
    public Builder limits(HashLimits given) {
      limits = given;
      return this;
    }

    /**
     * Try the hasher and return what was said.
     *
     * @throws MisconfiguredException if it does not compute Argon2id; it says what to do
     */
    public SecretHashing build() {
      SecretHasher chosen = hasher == null ? NativeArgon2.load() : hasher;
      return new SecretHashing(chosen, policy, limits, bcrypt);
    }
  }
}
