package io.entsdk.auth.spi;

import java.util.Optional;

/**
 * Computes Argon2id (RFC 9106), and nothing else: permits, peppers, bounds and comparing are the
 * SDK's.
 *
 * <p>The way out where argon2-jvm's native code cannot run: musl, read-only temp folders, GraalVM.
 * Called by as many threads at once as there are permits, never while a database connection is
 * held. Each is tried on the vector of RFC 9106 before it is used. Found as a service, or given to
 * {@link io.entsdk.auth.secret.SecretHashing}.
 */
public interface SecretHasher {

  /** Return the stable name of this way of computing, such as {@code argon2-jvm}. */
  String id();

  /**
   * Return the raw tag of {@code input}, of the length that its cost says; empty when it cannot be
   * computed now, for want of memory say. Whatever this throws counts as empty too: its message is
   * dropped, for it may hold what must not be logged.
   */
  Optional<byte[]> tag(HashInput input);

  /**
   * Take note that one of the threads that have called {@link #tag} has ended, for nothing was
   * hashed on it for a while; whoever keeps memory for each gives one thread's back.
   */
  default void threadEnded() {}
}
