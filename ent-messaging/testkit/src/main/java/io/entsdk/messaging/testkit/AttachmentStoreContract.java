package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.TenantId;
import io.entsdk.messaging.attachment.AttachmentKey;
import io.entsdk.messaging.spi.AttachmentStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Proves that a store keeps each content whole, apart by tenant, and forgets it when told to. */
public abstract class AttachmentStoreContract {

  private static final UUID ID = UUID.fromString("0199-0-7000-8000-0");

  private final AttachmentKey key = new AttachmentKey(TenantId.of(1), ID);
  private final AttachmentKey twin = new AttachmentKey(TenantId.of(2), ID);

  /** Return a store that keeps nothing yet. */
  protected abstract AttachmentStore store() throws IOException;

  @Test
  void itReturnsWhatItWasGivenAsOftenAsItIsAsked() throws IOException {
    AttachmentStore store = store();
    byte[] content = filled(100_000, 7);

    store.put(key, content);

    assertArrayEquals(content, read(store, key));
    assertArrayEquals(content, read(store, key));
  }

  @Test
  void whatItWasNotGivenItHasNot() throws IOException {
    AttachmentStore store = store();
    store.put(key, filled(10, 1));

    assertEquals(Optional.empty(), store.open(twin), "the same id in another tenant");
    store.put(twin, filled(10, 2));
    assertArrayEquals(filled(10, 1), read(store, key));
  }

  @Test
  void whatItIsGivenAgainReplacesTheRestOfATry() throws IOException {
    AttachmentStore store = store();
    store.put(key, filled(100, 1));

    store.put(key, filled(50, 2));

    assertArrayEquals(filled(50, 2), read(store, key));
  }

  @Test
  void itForgetsWhatItIsToldToAndNothingElse() throws IOException {
    AttachmentStore store = store();
    store.put(key, filled(10, 1));
    store.put(twin, filled(10, 2));

    store.delete(key);
    store.delete(key);

    assertEquals(Optional.empty(), store.open(key));
    assertArrayEquals(filled(10, 2), read(store, twin));
  }

  @Test
  void whoeverReadsWhileOthersWriteSeesTheOneOrTheOtherWhole() throws IOException {
    AttachmentStore store = store();
    store.put(key, filled(200_000, 0));
    CompletableFuture<?>[] writers =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.runAsync(() -> put(store, filled(200_000, i))))
            .toArray(CompletableFuture<?>[]::new);

    for (int i = 0; i < 20; i++) {
      byte[] seen = read(store, key);
      assertTrue(Set.of(0, 1, 2, 3).contains((int) seen[0]));
      assertArrayEquals(filled(200_000, seen[0]), seen);
    }
    CompletableFuture.allOf(writers).join();
  }

  private void put(AttachmentStore store, byte[] content) {
    try {
      store.put(key, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(AttachmentStore store, AttachmentKey key) throws IOException {
    try (InputStream in = store.open(key).orElseThrow()) {
      return in.readAllBytes();
    }
  }

  private static byte[] filled(int length, int with) {
    byte[] content = new byte[length];
    Arrays.fill(content, (byte) with);
    return content;
  }
}
