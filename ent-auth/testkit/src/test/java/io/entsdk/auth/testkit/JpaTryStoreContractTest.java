package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.auth.internal.throttle.JpaTryStore;
import io.entsdk.auth.spi.TryStore;
import io.entsdk.core.TenantId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** What ent-auth counts with by itself keeps the contract that it asks of others. */
@EachDatabase
class JpaTryStoreContractTest extends TryStoreContract {

  @Parameter Database database;

  private Ent ent;

  @BeforeEach
  void tables() {
    ent = Ent.on(database);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Override
  protected TryStore open() {
    return new JpaTryStore(ent.runtime(), ent.clock()::set);
  }

  @Override
  protected void rolledBack(Runnable work) {
    assertThrows(
        HostFailure.class,
        () ->
            Unit.joined(
                ent.tenant(TenantId.of(1)),
                unit -> {
                  work.run();
                  throw new HostFailure();
                }));
  }

  private static final class HostFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
