package io.entsdk.privacy.testkit;

import io.entsdk.core.TenantId;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.spi.ErasureJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Is a journal in a folder, on a disk that may be full, or hang. */
final class JournalDisk implements ErasureJournal {

  private final ErasureJournal journal;
  private final CountDownLatch asked = new CountDownLatch(1);
  private volatile CountDownLatch answers = new CountDownLatch(0);

  /** How many entries more it has room for. */
  volatile int room = Integer.MAX_VALUE;

  JournalDisk(Path folder) {
    this.journal = ErasureJournal.inFolder(folder);
  }

  /** Let whoever writes wait until it is well again. */
  void hang() {
    answers = new CountDownLatch(1);
  }

  void beWell() {
    answers.countDown();
  }

  /** Wait until somebody has asked to write. */
  void awaitWriter() throws InterruptedException {
    asked.await();
  }

  @Override
  public String id() {
    return journal.id();
  }

  @Override
  public void append(TenantId tenant, ErasureId erasure, String entry) throws IOException {
    asked.countDown();
    try {
      answers.await();
    } catch (InterruptedException e) {
      throw new IOException("Nobody waits for the disk any more", e);
    }
    if (room == 0) {
      throw new IOException("No space left on device");
    }
    room--;
    journal.append(tenant, erasure, entry);
  }

  @Override
  public void read(TenantId tenant, Consumer<String> sink) throws IOException {
    journal.read(tenant, sink);
  }

  @Override
  public Set<TenantId> tenants() throws IOException {
    return journal.tenants();
  }

  @Override
  public void forget(TenantId tenant, ErasureId erasure) throws IOException {
    journal.forget(tenant, erasure);
  }
}
