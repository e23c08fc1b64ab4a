package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.key.Seal;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.privacy.closure.ClosureId;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.spi.ErasureJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes and reads the journal of erasures of one tenant, sealed with a key of its own. */
public final class Journal {

  /** What an entry is sealed with: the key has to survive the loss of the database. */
  static final KeyPurpose PURPOSE = KeyPurpose.seal("erasure-journal");

  private final Tenant tenant;
  private final ErasureJournal kept;
  private final Seal seal;

  private Journal(Tenant tenant, ErasureJournal kept) {
    this.tenant = tenant;
    this.kept = kept;
    this.seal = new Seal(tenant.kernel(), PURPOSE, tenant.id().value() + "/erasure-journal");
  }

  /** Return the journal that the host has given, if it has. */
  public static Optional<Journal> of(Tenant tenant) {
    return tenant
        .kernel()
        .extensions()
        .find(ErasureJournal.class)
        .map(kept -> new Journal(tenant, kept));
  }

  void append(JournalEntry entry) {
    append(entry.erasure(), entry.words());
  }

  /** Keep that a tenant is being closed. */
  public void append(ClosureEntry entry) {
    append(id(entry.closure()), entry.words());
  }

  private void append(ErasureId id, List<String> words) {
    try {
      kept.append(tenant.id(), id, seal.close(words));
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of erasures keeps nothing", e);
    }
  }

  /** Return what is kept of people, one entry for each person of an erasure. */
  Collection<JournalEntry> read() {
    Map<String, JournalEntry> entries = new LinkedHashMap<>();
    opened().stream()
        .flatMap(words -> JournalEntry.read(words).stream())
        .forEach(
            one -> entries.merge(one.erasure() + "/" + one.standing(), one, Journal::counting));
    return entries.values();
  }

  /** Return what is kept of closings of the whole tenant. */
  public List<ClosureEntry> closures() {
    return opened().stream()
        .flatMap(words -> ClosureEntry.read(words).stream())
        .distinct()
        .toList();
  }

  /**
   * Open every entry.
   *
   * @throws MisconfiguredException if one cannot be read: nobody knows then who must not come back
   */
  private List<List<String>> opened() {
    List<String> lines = new ArrayList<>();
    try {
      kept.read(tenant.id(), lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of erasures cannot be read", e);
    }
    List<List<String>> entries =
        lines.stream().flatMap(line -> seal.open(line).filter(Journal::isOurs).stream()).toList();
    if (entries.size() < lines.size()) {
      throw new MisconfiguredException(
          "%d of %d entries in the journal of erasures of tenant %s cannot be opened; give the key %s that sealed them, or bring the journal back from its own backup"
              .formatted(lines.size() - entries.size(), lines.size(), tenant.id(), PURPOSE.name()));
    }
    return entries;
  }

  private static boolean isOurs(List<String> words) {
    return JournalEntry.read(words).isPresent() || ClosureEntry.read(words).isPresent();
  }

  private static JournalEntry counting(JournalEntry one, JournalEntry other) {
    return one.takenBack() ? one : other;
  }

  /** Forget the closing of a tenant that no backup is old enough to undo. */
  public void forget(ClosureId closure) {
    forget(id(closure));
  }

  private static ErasureId id(ClosureId closure) {
    return new ErasureId(closure.value());
  }

  void forget(ErasureId erasure) {
    try {
      kept.forget(tenant.id(), erasure);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of erasures forgets nothing", e);
    }
  }
}
