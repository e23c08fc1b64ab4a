package io.entsdk.springboot;

import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.testkit.UnitOfWorkContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class SpringUnitOfWorkTest extends UnitOfWorkContract {

  private static Host host;

  @BeforeAll
  static void start() {
    host = Host.start();
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Override
  protected UnitOfWork units() {
    return host.units();
  }

  @Override
  protected DataSource dataSource() {
    return host.dataSource();
  }

  @Override
  protected void inHostTransaction(Runnable work) {
    host.inTransaction(work);
  }
}
