package io.entsdk.privacy.internal.copy;

import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.core.personal.StoredFile;
import io.entsdk.core.spi.ExternalFileStore;
import io.entsdk.privacy.internal.copy.PatientReading.PartException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks stores that are no tables which files they keep about whom a copy is. */
record StoreFiles(Tenant tenant, PatientReading reading, StandingScope scope) {

  /** Add to {@code found} what the copy may hold, and return which stores could not say. */
  List<String> find(FoundFiles found) {
    Logger log = LoggerFactory.getLogger(StoreFiles.class);
    List<String> silent = new ArrayList<>();
    for (ExternalFileStore store : stores()) {
      try {
        admitted(store).forEach(file -> found.number(handed(store, file.file())));
      } catch (PartException e) {
        log.warn("Store {} did not say what it keeps: {}", store.id(), e.getMessage());
        silent.add(store.id());
      }
    }
    return silent;
  }

  private HandedFile handed(ExternalFileStore store, PersonalFile file) {
    return new HandedFile(
        Keeper.store(store.id()),
        file,
        () -> stands(store, file),
        () -> store.open(tenant.id(), file.ref()));
  }

  private boolean stands(ExternalFileStore store, PersonalFile file) throws PartException {
    return admitted(store).stream().map(StoredFile::file).anyMatch(file::isSameAs);
  }

  private List<ExternalFileStore> stores() {
    return tenant.kernel().extensions().stores().stream()
        .filter(ExternalFileStore.class::isInstance)
        .map(ExternalFileStore.class::cast)
        .toList();
  }

  /** Return what {@code store} keeps and the copy may hold, as both is decided now. */
  private List<StoredFile> admitted(ExternalFileStore store) throws PartException {
    CopyScope now = Unit.joined(tenant, scope::now);
    return reading.of(() -> of(store, now.ids())).stream().filter(now::admits).toList();
  }

  private List<StoredFile> of(ExternalFileStore store, Set<PersonId> ids) throws IOException {
    List<StoredFile> files = new ArrayList<>();
    for (PersonId id : ids) {
      files.addAll(store.files(tenant.id(), id));
    }
    return List.copyOf(files);
  }
}
