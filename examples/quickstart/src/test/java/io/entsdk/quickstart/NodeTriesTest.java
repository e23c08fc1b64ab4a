package io.entsdk.quickstart;

import io.entsdk.auth.spi.TryStore;
import io.entsdk.auth.testkit.TryStoreContract;

/** The store that the quickstart shows keeps the contract, on one node. */
class NodeTriesTest extends TryStoreContract {

  private final NodeTries tries = new NodeTries();

  @Override
  protected TryStore open() {
    return tries;
  }
}
