package io.entsdk.auth.internal.argon2;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import de.mkammerer.argon2.jna.Argon2_context;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lends native code the memory that it hashes in: the same few blocks again and again, from the
 * operating system and past its allocator.
 *
 * <p>glibc keeps freed blocks of 19 MiB for each thread, and beside them what their holes are worth
 * once something small lies in between. Nothing is set for the host's process.
 */
final class Blocks {

  private static final int NO_MEMORY = -22;

  private final Deque<Block> free = new ConcurrentLinkedDeque<>();
  private final Allocate allocate = this::take;
  private final Release release = this::giveBack;
  private final Memory system;
  private final Pointer allocation;
  private final Pointer releasing;

  Blocks(Memory system) {
    this.system = system;
    this.allocation = CallbackReference.getFunctionPointer(allocate);
    this.releasing = CallbackReference.getFunctionPointer(release);
  }

  /** Return blocks of Linux; empty elsewhere, and where native code may not call Java. */
  static Optional<Blocks> ofLinux() {
    try {
      return Platform.isLinux() && Platform.is64Bit()
          ? Optional.of(new Blocks(new Mapped(Native.load("c", Mapped.Calls.class))))
          : Optional.empty();
    } catch (LinkageError | RuntimeException refused) {
      Logger log = LoggerFactory.getLogger(Blocks.class);
      log.debug("Argon2 takes memory as it always does: {}", refused.getClass().getName());
      return Optional.empty();
    }
  }

  /** Gives memory of whole pages; null when there is none. */
  interface Memory {
    @Nullable Pointer map(long bytes);

    void unmap(Pointer place, long bytes);
  }

  /** Called by native code with the place of the address that it asks for; 0 is well. */
  interface Allocate extends Callback {
    int invoke(Pointer address, NativeLong bytes);
  }

  /** Called by native code when a block, which it has wiped, is free. */
  interface Release extends Callback {
    void invoke(Pointer block, NativeLong bytes);
  }

  private record Block(Pointer place, long bytes) {}

  /** Let the hash of {@code context} take its memory here. */
  void lendTo(Argon2_context context) {
    context.allocate_cbk = allocation;
    context.free_cbk = releasing;
  }

  private int take(Pointer address, NativeLong bytes) {
    Block block = free.pollFirst();
    if (block != null && block.bytes() != bytes.longValue()) {
      system.unmap(block.place(), block.bytes());
      block = null;
    }
    Pointer place = block == null ? system.map(bytes.longValue()) : block.place();
    if (place == null) {
      return NO_MEMORY;
    }
    address.setPointer(0, place);
    return 0;
  }

  private void giveBack(Pointer block, NativeLong bytes) {
    free.addFirst(new Block(block, bytes.longValue()));
  }

  /** Give one block back to the operating system, if any is free. */
  void drop() {
    Block block = free.pollFirst();
    if (block != null) {
      system.unmap(block.place(), block.bytes());
    }
  }

  /** Takes private pages of Linux. */
  private record Mapped(Calls calls) implements Memory {

    private static final int READ_AND_WRITE = 0x1 | 0x2;
    private static final int PRIVATE_AND_ANONYMOUS = 0x2 | 0x20;
    private static final long FAILED = -1;

    interface Calls extends Library {
      Pointer mmap(
          @Nullable Pointer at, NativeLong bytes, int access, int kind, int file, NativeLong from);

      int munmap(Pointer place, NativeLong bytes);
    }

    @Override
    public @Nullable Pointer map(long bytes) {
      Pointer place =
          calls.mmap(
              null,
              new NativeLong(bytes),
              READ_AND_WRITE,
              PRIVATE_AND_ANONYMOUS,
              -1,
              new NativeLong(0));
      return Pointer.nativeValue(place) == FAILED ? null : place;
    }

    @Override
    public void unmap(Pointer place, long bytes) {
      calls.munmap(place, new NativeLong(bytes));
    }
  }
}
