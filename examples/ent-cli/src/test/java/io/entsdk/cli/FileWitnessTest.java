package io.entsdk.cli;

import io.entsdk.core.audit.SignedRoot;
import io.entsdk.core.spi.Witness;
import io.entsdk.testkit.WitnessContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class FileWitnessTest extends WitnessContract {

  @TempDir Path folder;

  @Override
  protected Witness open() {
    return new FileWitness(folder.resolve("roots"));
  }

  @Override
  protected List<SignedRoot> kept() {
    try {
      return new FileWitness(folder.resolve("roots")).roots();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
