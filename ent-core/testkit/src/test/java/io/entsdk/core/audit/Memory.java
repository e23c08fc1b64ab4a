package io.entsdk.core.audit;

import io.entsdk.core.spi.Witness;
import java.util.List;

/** Keeps what it was told in a list of the test. */
record Memory(List<SignedRoot> told) implements Witness {

  @Override
  public String id() {
    return "memory";
  }

  @Override
  public void note(SignedRoot root) {
    told.add(root);
  }
}
