package io.entsdk.privacy.testkit;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.StoreDescription;
import io.entsdk.core.personal.StoredFile;
import io.entsdk.core.spi.ExternalFileStore;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Is a vendor's store of files, as it should be; what is wrong with one is said by overriding. */
class Cupboard implements ExternalFileStore {

  /** Is a file as it is kept. */
  private record Kept(TenantId tenant, PersonId person, StoredFile file, byte[] content) {}

  private final List<Kept> all = new ArrayList<>();
  private int next;

  void keep(TenantId tenant, PersonId person, String name, byte[] content) {
    PersonalFile file = PersonalFile.ready("c-" + ++next, name, "text/plain", content.length);
    all.add(new Kept(tenant, person, StoredFile.own(file), content));
  }

  @Override
  public List<StoredFile> files(TenantId tenant, PersonId person) {
    return all.stream()
        .filter(one -> one.tenant().equals(tenant) && one.person().equals(person))
        .map(Kept::file)
        .toList();
  }

  @Override
  public Optional<InputStream> open(TenantId tenant, String ref) {
    return all.stream()
        .filter(one -> one.tenant().equals(tenant) && one.file().file().ref().equals(ref))
        .findFirst()
        .map(one -> new ByteArrayInputStream(one.content()));
  }

  @Override
  public String id() {
    return "vendor-cupboard";
  }

  @Override
  public StoreDescription describe() {
    return new StoreDescription(
        "cupboard", Set.of(DataCategory.IDENTITY), new Purpose("album"), "ent-account");
  }

  @Override
  public void erase(TenantId tenant, PersonId person) {
    all.removeIf(one -> one.tenant().equals(tenant) && one.person().equals(person));
  }

  @Override
  public long count(TenantId tenant, PersonId person) {
    return files(tenant, person).size();
  }
}
