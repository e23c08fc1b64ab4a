package io.entsdk.testkit;

import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;

/** A host without a container: its transactions are the SDK's own. */
@EachDatabase
class ResourceLocalUnitsTest extends UnitOfWorkContract {

  @Parameter Database database;

  private BasicDataSource pool;
  private EntityManagerFactory factory;
  private UnitOfWork units;

  @BeforeEach
  @Override
  void beginWithAnEmptyTable() {
    String name = "units_" + UUID.randomUUID().toString().replace("-", "");
    pool = database.open(database.make());
    factory = new TestUnit(name, pool, List.of()).open();
    units = UnitOfWork.resourceLocal(factory);
    super.beginWithAnEmptyTable();
  }

  @AfterEach
  void close() throws SQLException {
    factory.close();
    pool.close();
  }

  @Override
  protected UnitOfWork units() {
    return units;
  }

  @Override
  protected DataSource dataSource() {
    return pool;
  }

  @Override
  protected void inHostTransaction(Runnable work) {
    units.joined(
        entities -> {
          work.run();
          return true;
        });
  }
}
