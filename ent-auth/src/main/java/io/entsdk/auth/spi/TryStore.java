package io.entsdk.auth.spi;

import io.entsdk.core.TenantId;
import io.entsdk.core.spi.Extension;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what is counted about tries of cards and words, in the place of ent-auth's own tables: a
 * vendor's Redis, say. Given to {@link io.entsdk.core.EntRuntime.Builder#extension}.
 *
 * <p>The rules are the SDK's: a store neither reads nor changes what it keeps. A try is taken by
 * {@link #read}, judged, and settled by one {@link #change}; only then is anybody let in or told
 * that it was wrong. Whoever was overtaken reads again and is judged anew, so no number of callers
 * gets more tries than one would in turn. A device that is closed or opened, and a pupil who is
 * unlocked, are changes and {@link #forget} of the same texts.
 *
 * <p><b>Atomic</b> is each {@link #change} as a whole, on all nodes, and it is durable when it
 * returns; it never takes part in a transaction of the host's, so what is counted stays counted
 * when that rolls back. No connection to the database is held meanwhile.
 *
 * <p><b>A store that is away</b> throws. Then nothing was looked at: the pupil is told {@link
 * io.entsdk.auth.pupil.SignIn.Unavailable}, and nobody is let in without being counted. A change of
 * which the answer was lost may have been counted. Return within a second or throw: a child waits.
 *
 * <p>What is kept is about pupils, though it names none: a device, a class and moments of failures.
 * Let an {@link io.entsdk.core.spi.ExternalStore} forget {@code CARD} and {@code WORDS} of whoever
 * is erased. Prove an implementation with {@code TryStoreContract}.
 */
public interface TryStore extends Extension {

  /**
   * Return what is kept under each of {@code keys}; a key under which nothing is may be left out.
   */
  Map<TryKey, String> read(TenantId tenant, Set<TryKey> keys);

  /**
   * Make all of {@code changes} if each expected text still stands there, or none; tell whether
   * they were made. Each key is there once; a change to the same text is one like any other.
   *
   * @param at when this was, by the clock of a node, for {@link #forgetBefore}
   */
  boolean change(TenantId tenant, List<TryChange> changes, Instant at);

  /**
   * Forget what is kept under {@code keys}; a change that expects it afterwards is not made. Called
   * once the command that asks for it is committed, before the keys are read next and once a day at
   * the latest: if this throws, so does that read, and it is called again. It may be called twice.
   */
  void forget(TenantId tenant, Set<TryKey> keys);

  /**
   * Forget what was last changed before {@code before}, {@code most} of it at most, and return how
   * much that was; called once a day with a moment of 90 days ago, until there is less.
   */
  int forgetBefore(TenantId tenant, Instant before, int most);
}
