package io.entsdk.auth.internal.argon2;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import de.mkammerer.argon2.jna.Argon2_context;
import de.mkammerer.argon2.jna.Argon2_version;
import de.mkammerer.argon2.jna.JnaUint32;
import io.entsdk.auth.spi.HashInput;
import org.jspecify.annotations.Nullable;

/**
 * Holds the input of one tag and the tag itself in native memory, which is wiped when it closes.
 */
final class NativeInput implements AutoCloseable {

  private final HashInput input;
  private final Memory memory;
  private long used;

  NativeInput(HashInput input) {
    this.input = input;
    this.memory =
        new Memory(
            (long) input.cost().tagLength()
                + input.secret().length
                + input.salt().length
                + input.key().length
                + input.associatedData().length);
  }

  /** Return what native code is called with; the tag comes first. */
  Argon2_context.ByReference context() {
    Argon2_context.ByReference context = new Argon2_context.ByReference();
    context.out = placed(new byte[input.cost().tagLength()]);
    context.outlen = new JnaUint32(input.cost().tagLength());
    context.pwd = placed(input.secret());
    context.pwdlen = new JnaUint32(input.secret().length);
    context.salt = placed(input.salt());
    context.saltlen = new JnaUint32(input.salt().length);
    context.secret = placed(input.key());
    context.secretlen = new JnaUint32(input.key().length);
    context.ad = placed(input.associatedData());
    context.adlen = new JnaUint32(input.associatedData().length);
    context.t_cost = new JnaUint32(input.cost().iterations());
    context.m_cost = new JnaUint32(input.cost().memoryKib());
    context.lanes = new JnaUint32(input.cost().parallelism());
    context.threads = new JnaUint32(input.cost().parallelism());
    context.version = new Argon2_version(input.version());
    context.flags = new JnaUint32(0);
    return context;
  }

  /** Write {@code bytes} behind the others; null for none, as native code wants it. */
  private @Nullable Pointer placed(byte[] bytes) {
    if (bytes.length == 0) {
      return null;
    }
    Pointer place = memory.share(used, bytes.length);
    place.write(0, bytes, 0, bytes.length);
    used += bytes.length;
    return place;
  }

  byte[] tag() {
    return memory.getByteArray(0, input.cost().tagLength());
  }

  @Override
  public void close() {
    memory.clear();
    memory.close();
  }
}
