package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.core.personal.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The contract of files, held to stores that a vendor might get wrong: it finds each. */
class WrongFilesTest {

  /** Is a trial of the contract. */
  private interface Trial {
    void of(FileStoreContract kit) throws Exception;
  }

  @Test
  void aStoreThatThrowsForWhatItDoesNotKnow() {
    finds(
        "UnknownRef",
        FileStoreContract::aRefOpensNothingInAnotherTenantAndOneThatNobodyNamedNothingAtAll,
        new Cupboard() {
          @Override
          public Optional<InputStream> open(TenantId tenant, String ref) {
            Optional<InputStream> found = super.open(tenant, ref);
            if (found.isEmpty()) {
              throw new IllegalStateException("UnknownRef");
            }
            return found;
          }
        });
  }

  @Test
  void aStoreThatForgetsTheTenant() {
    finds(
        "the same ref in another tenant",
        FileStoreContract::aRefOpensNothingInAnotherTenantAndOneThatNobodyNamedNothingAtAll,
        new Cupboard() {
          @Override
          public Optional<InputStream> open(TenantId tenant, String ref) {
            return super.open(TenantId.of(1), ref);
          }
        });
  }

  @Test
  void aStoreThatNamesWhatIsAnothers() {
    finds(
        "expected: <[]>",
        FileStoreContract::whoeverHasNoneIsGivenNone,
        new Cupboard() {
          private PersonId last = new PersonId(new UUID(1, 1));

          @Override
          void keep(TenantId tenant, PersonId person, String name, byte[] content) {
            last = person;
            super.keep(tenant, person, name, content);
          }

          @Override
          public List<StoredFile> files(TenantId tenant, PersonId person) {
            return super.files(tenant, last);
          }
        });
  }

  @Test
  void aStoreThatHangsAtTheClose() {
    finds(
        "it hangs",
        FileStoreContract::aNameIsNoPath,
        new Cupboard() {
          @Override
          public Optional<InputStream> open(TenantId tenant, String ref) {
            return super.open(tenant, ref).map(WrongFilesTest::clinging);
          }
        });
  }

  @Test
  void aStoreThatOpensOneStreamForAll() {
    finds(
        "second time",
        FileStoreContract::aNameIsNoPath,
        new Cupboard() {
          private final Map<String, Optional<InputStream>> opened = new HashMap<>();

          @Override
          public Optional<InputStream> open(TenantId tenant, String ref) {
            return opened.computeIfAbsent(ref, any -> super.open(tenant, ref));
          }
        });
  }

  @Test
  void aStoreThatSaysAnotherLength() {
    finds(
        "of another length",
        FileStoreContract::aNameIsNoPath,
        new Cupboard() {
          @Override
          public List<StoredFile> files(TenantId tenant, PersonId person) {
            return super.files(tenant, person).stream()
                .map(one -> StoredFile.own(longer(one.file())))
                .toList();
          }
        });
  }

  @Test
  void aStoreThatOpensByTheName() {
    finds(
        "what was named is not there",
        FileStoreContract::aNameIsNoPath,
        new Cupboard() {
          @Override
          public Optional<InputStream> open(TenantId tenant, String ref) {
            return Optional.empty();
          }
        });
  }

  @Test
  void aStoreThatStillOpensWhatItErased() {
    finds(
        "what was erased",
        FileStoreContract::whatIsErasedIsNeitherNamedNorOpened,
        new Cupboard() {
          @Override
          public Optional<InputStream> open(TenantId tenant, String ref) {
            return Optional.of(
                super.open(tenant, ref).orElse(new ByteArrayInputStream(new byte[1])));
          }
        });
  }

  private static PersonalFile longer(PersonalFile file) {
    return PersonalFile.ready(file.ref(), file.name(), file.mediaType(), file.bytes() + 1);
  }

  private static InputStream clinging(InputStream content) {
    return new FilterInputStream(content) {
      @Override
      public void close() {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  private static void finds(String saying, Trial trial, Cupboard wrong) {
    FileStoreContract kit = new CupboardKit(wrong);
    Throwable told =
        assertThrows(
            Throwable.class,
            () -> {
              kit.begin();
              trial.of(kit);
            });
    String all = told + " " + told.getCause();
    assertTrue(all.contains(saying), all);
  }
}
