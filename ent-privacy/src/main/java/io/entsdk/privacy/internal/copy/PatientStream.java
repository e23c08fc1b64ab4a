package io.entsdk.privacy.internal.copy;

import io.entsdk.privacy.internal.copy.PatientReading.PartException;
import java.io.InputStream;

/** Is what a part has opened, read and closed with patience, and no more of that than there is. */
record PatientStream(PatientReading reading, InputStream content) implements AutoCloseable {

  /** Return the next {@code length} bytes; fewer are the last. */
  byte[] block(int length) throws PartException {
    return reading.of(() -> content.readNBytes(length));
  }

  @Override
  public void close() throws PartException {
    reading.of(
        () -> {
          content.close();
          return content;
        });
  }
}
