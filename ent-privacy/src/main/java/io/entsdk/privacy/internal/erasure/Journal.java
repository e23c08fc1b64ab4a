package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.key.Seal;
import io.entsdk.core.spi.KeyPurpose;
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
final class Journal {

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
  static Optional<Journal> of(Tenant tenant) {
    return tenant
        .kernel()
        .extensions()
        .find(ErasureJournal.class)
        .map(kept -> new Journal(tenant, kept));
  }

  void append(JournalEntry entry) {
    try {
      kept.append(tenant.id(), entry.erasure(), seal.close(entry.words()));
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of erasures keeps nothing", e);
    }
  }

  /**
   * Return what is kept, one entry for each person of an erasure.
   *
   * @throws MisconfiguredException if an entry cannot be read: nobody knows then who must not come
   *     back
   */
  Collection<JournalEntry> read() {
    List<String> lines = new ArrayList<>();
    try {
      kept.read(tenant.id(), lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of erasures cannot be read", e);
    }
    Map<String, JournalEntry> entries = new LinkedHashMap<>();
    int strange = 0;
    for (String line : lines) {
      Optional<JournalEntry> entry = seal.open(line).flatMap(JournalEntry::read);
      entry.ifPresent(
          one -> entries.merge(one.erasure() + "/" + one.standing(), one, Journal::counting));
      strange += entry.isPresent() ? 0 : 1;
    }
    if (strange > 0) {
      throw new MisconfiguredException(
          "%d of %d entries in the journal of erasures of tenant %s cannot be opened; give the key %s that sealed them, or bring the journal back from its own backup"
              .formatted(strange, lines.size(), tenant.id(), PURPOSE.name()));
    }
    return entries.values();
  }

  private static JournalEntry counting(JournalEntry one, JournalEntry other) {
    return one.takenBack() ? one : other;
  }

  void forget(ErasureId erasure) {
    try {
      kept.forget(tenant.id(), erasure);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal of erasures forgets nothing", e);
    }
  }
}
