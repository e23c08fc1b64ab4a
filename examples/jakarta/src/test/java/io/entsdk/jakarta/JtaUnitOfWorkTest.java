package io.entsdk.jakarta;

import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.testkit.UnitOfWorkContract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

@QuarkusTest
class JtaUnitOfWorkTest extends UnitOfWorkContract {

  @Inject UnitOfWork units;

  @Override
  protected UnitOfWork units() {
    return units;
  }

  @Override
  protected DataSource dataSource() {
    JdbcDataSource outside = new JdbcDataSource();
    outside.setUrl("jdbc:h2:mem:host");
    outside.setUser("sa");
    return outside;
  }

  @Override
  protected void inHostTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }
}
