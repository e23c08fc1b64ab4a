package io.entsdk.auth.internal.argon2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import de.mkammerer.argon2.jna.Argon2Library;
import io.entsdk.auth.spi.HashCost;
import io.entsdk.auth.spi.HashInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BlocksTest {

  private static final HashInput SMALL = input(64);
  private static final HashInput LARGE = input(128);

  private final Pages pages = new Pages();
  private final Blocks blocks = new Blocks(pages);
  private final NativeArgon2 hasher = new NativeArgon2(Argon2Library.INSTANCE, blocks);

  @Test
  void theTagIsTheSameWhereverItWasComputed() {
    assertArrayEquals(
        new NativeArgon2(Argon2Library.INSTANCE, null).tag(SMALL).orElseThrow(),
        hasher.tag(SMALL).orElseThrow());
  }

  @Test
  void oneThreadHashesInOneBlock() {
    IntStream.range(0, 50).forEach(any -> assertTrue(hasher.tag(SMALL).isPresent()));

    assertEquals(List.of(64L * 1024), pages.mapped);
    assertEquals(0, pages.unmapped);
  }

  @Test
  void aBlockOfAnotherSizeTakesItsPlace() {
    hasher.tag(SMALL);
    hasher.tag(LARGE);

    assertEquals(List.of(64L * 1024, 128L * 1024), pages.mapped);
    assertEquals(1, pages.unmapped);
  }

  @Test
  void whatWasHashedIsWipedBeforeTheBlockIsKept() {
    hasher.tag(SMALL);

    byte[] kept = pages.last.getByteArray(0, 64 * 1024);
    assertTrue(Arrays.equals(kept, new byte[kept.length]));
  }

  @Test
  void aThreadThatEndsGivesABlockBack() {
    hasher.tag(SMALL);
    hasher.threadEnded();
    hasher.threadEnded();

    assertEquals(1, pages.unmapped);
    assertTrue(hasher.tag(SMALL).isPresent());
    assertEquals(2, pages.mapped.size());
  }

  @Test
  void noMemoryIsUnavailable() {
    pages.full = true;
    assertEquals(Optional.empty(), hasher.tag(SMALL));
    pages.full = false;
    assertTrue(hasher.tag(SMALL).isPresent());
  }

  @Test
  void linuxGivesRealOnes() {
    Optional<Blocks> real = Blocks.ofLinux();
    real.ifPresent(
        given -> {
          NativeArgon2 own = new NativeArgon2(Argon2Library.INSTANCE, given);
          assertArrayEquals(hasher.tag(LARGE).orElseThrow(), own.tag(LARGE).orElseThrow());
          own.threadEnded();
          assertTrue(own.tag(LARGE).isPresent());
        });
  }

  private static HashInput input(int memoryKib) {
    return HashInput.of(new HashCost(memoryKib, 1, 1, 32), new byte[32], new byte[16]);
  }

  /** Counts what is asked of the operating system. */
  private static final class Pages implements Blocks.Memory {

    private final List<Long> mapped = new ArrayList<>();
    private Pointer last = Pointer.NULL;
    private int unmapped;
    private boolean full;

    @Override
    public @Nullable Pointer map(long bytes) {
      if (full) {
        return null;
      }
      mapped.add(bytes);
      last = new Memory(bytes);
      return last;
    }

    @Override
    public void unmap(Pointer place, long bytes) {
      unmapped++;
    }
  }
}
