package io.entsdk.privacy.spi;

import io.entsdk.core.TenantId;
import io.entsdk.core.spi.Extension;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.internal.erasure.FolderJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Remembers outside the database whom an erasure takes, and which tenant was closed, so that a
 * backup that is restored cannot bring them back: a folder on another disk, a bucket. Given to
 * {@link io.entsdk.core.EntRuntime.Builder#extension}, one at most.
 *
 * <p>It must not be restored together with the database. Entries are sealed: a journal learns
 * neither who nor when, and cannot make one up. It is called from any node, by several at once, and
 * perhaps twice with the same entry.
 */
public interface ErasureJournal extends Extension {

  /**
   * Keep {@code entry} so that it survives a crash of this node before returning: nobody is erased
   * before.
   *
   * @param erasure the erasure, or the closing of a whole tenant as if it were one
   * @param entry one line of at most a few thousand letters, digits, points, - and _
   */
  void append(TenantId tenant, ErasureId erasure, String entry) throws IOException;

  /** Hand {@code sink} every entry of the tenant that was kept and not forgotten, in any order. */
  void read(TenantId tenant, Consumer<String> sink) throws IOException;

  /** Return the tenants of which anything is kept. */
  Set<TenantId> tenants() throws IOException;

  /** Forget the entries of an erasure, once no backup is old enough to hold whom it took. */
  void forget(TenantId tenant, ErasureId erasure) throws IOException;

  /** Keep the journal in files of {@code folder}, which is made if it is not there. */
  static ErasureJournal inFolder(Path folder) {
    return new FolderJournal(folder);
  }
}
