package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.core.personal.StoredFile;
import io.entsdk.core.spi.ExternalFileStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Proves that a store hands out what it keeps about one person, and that alone: whole, as often as
 * it is asked for, and nothing that was erased. That it forgets is proved by {@link
 * io.entsdk.testkit.ExternalStoreContract}.
 */
public abstract class FileStoreContract {

  private static final TenantId HERE = TenantId.of(1);
  private static final TenantId ELSEWHERE = TenantId.of(2);
  private static final byte[] LIST = bytes("pique-nique");

  private final PersonId ada = new PersonId(UUID.randomUUID());
  private final PersonId bob = new PersonId(UUID.randomUUID());
  private ExternalFileStore store;

  /** Return a store that keeps nothing yet. */
  protected abstract ExternalFileStore store() throws Exception;

  /** Keep a text about {@code person} under {@code name}, as the vendor's product does. */
  protected abstract void keep(
      ExternalFileStore store, TenantId tenant, PersonId person, String name, byte[] text)
      throws Exception;

  @BeforeEach
  void begin() throws Exception {
    store = store();
  }

  @Test
  void whoeverHasNoneIsGivenNone() throws Exception {
    assertEquals(List.of(), store.files(HERE, ada));
    keep(store, HERE, bob, "liste.txt", LIST);
    assertEquals(List.of(), store.files(HERE, ada));
  }

  @Test
  void eachIsNamedAndOpensWholeAsOftenAsItIsAskedFor() throws Exception {
    byte[] large = bytes("a".repeat(300_000));
    keep(store, HERE, ada, "liste.txt", LIST);
    keep(store, HERE, ada, "longue.txt", large);

    List<PersonalFile> files = files(HERE, ada);

    assertEquals(2, Set.copyOf(files.stream().map(PersonalFile::ref).toList()).size());
    assertEquals(store.files(HERE, ada), store.files(HERE, ada), "in an order that stays");
    for (PersonalFile file : files) {
      byte[] kept = file.bytes() == LIST.length ? LIST : large;
      trial(HERE).holds(file, kept);
      trial(HERE).maybeLeftEarly(file, kept);
    }
  }

  @Test
  void whatIsAnothersIsNamedToThatOneAlone() throws Exception {
    keep(store, HERE, ada, "liste.txt", LIST);
    keep(store, HERE, bob, "liste.txt", bytes("autre chose"));
    keep(store, ELSEWHERE, ada, "liste.txt", bytes("d’ailleurs"));

    trial(HERE).holds(one(HERE, ada), LIST);
    trial(HERE).holds(one(HERE, bob), bytes("autre chose"));
    trial(ELSEWHERE).holds(one(ELSEWHERE, ada), bytes("d’ailleurs"));
  }

  @Test
  void aRefOpensNothingInAnotherTenantAndOneThatNobodyNamedNothingAtAll() throws Exception {
    keep(store, HERE, ada, "liste.txt", LIST);

    trial(ELSEWHERE).isGone(one(HERE, ada).ref(), "the same ref in another tenant");
    trial(HERE).knowsNothingElse();
  }

  @Test
  void aNameIsNoPath() throws Exception {
    keep(store, HERE, ada, "../..\\copie: d’<Ada>\u202Efdp.txt", LIST);
    trial(HERE).holds(one(HERE, ada), LIST);
  }

  @Test
  void whatIsErasedIsNeitherNamedNorOpened() throws Exception {
    keep(store, HERE, ada, "liste.txt", LIST);
    keep(store, HERE, bob, "liste.txt", LIST);
    String ref = one(HERE, ada).ref();

    store.erase(HERE, ada);

    assertEquals(List.of(), store.files(HERE, ada));
    trial(HERE).isGone(ref, "what was erased");
    trial(HERE).holds(one(HERE, bob), LIST);
  }

  private FileTrial trial(TenantId tenant) {
    return new FileTrial(ref -> store.open(tenant, ref));
  }

  private PersonalFile one(TenantId tenant, PersonId person) throws Exception {
    List<PersonalFile> files = files(tenant, person);
    assertEquals(1, files.size(), "one file was kept");
    return files.get(0);
  }

  private List<PersonalFile> files(TenantId tenant, PersonId person) throws Exception {
    return store.files(tenant, person).stream().map(StoredFile::file).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
