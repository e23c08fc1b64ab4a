package io.entsdk.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.Parameter;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A host without a container, whose pool has one connection. */
@EachDatabase
class OneConnectionTest {

  @Parameter Database database;

  private final String name = "one_" + UUID.randomUUID().toString().replace("-", "");
  private String made;

  @BeforeEach
  void open() {
    made = database.make();
  }

  @Nested
  class OfHikari extends OneConnectionContract {

    private HikariDataSource pool;
    private EntityManagerFactory factory;

    @BeforeEach
    @Override
    void beginWithAnEmptyTable() {
      HikariConfig one = new HikariConfig();
      one.setJdbcUrl(database.url(made));
      one.setUsername(database.user());
      one.setMaximumPoolSize(1);
      one.setConnectionTimeout(1_000);
      pool = new HikariDataSource(one);
      factory = new TestUnit(name, pool, List.of()).open();
      super.beginWithAnEmptyTable();
    }

    @AfterEach
    void closePool() {
      factory.close();
      pool.close();
    }

    @Override
    protected UnitOfWork units() {
      return UnitOfWork.resourceLocal(factory);
    }

    @Override
    protected DataSource dataSource() {
      return pool;
    }
  }

  @Nested
  class OfH2 extends OneConnectionContract {

    private JdbcConnectionPool pool;
    private EntityManagerFactory factory;

    @BeforeEach
    @Override
    void beginWithAnEmptyTable() {
      pool = JdbcConnectionPool.create(pooled());
      pool.setMaxConnections(1);
      pool.setLoginTimeout(1);
      factory = new TestUnit(name, pool, List.of()).open();
      super.beginWithAnEmptyTable();
    }

    @AfterEach
    void closePool() {
      factory.close();
      pool.dispose();
    }

    @Override
    protected UnitOfWork units() {
      return UnitOfWork.resourceLocal(factory);
    }

    @Override
    protected DataSource dataSource() {
      return pool;
    }

    private ConnectionPoolDataSource pooled() {
      if (database == Database.H2) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl(database.url(made));
        h2.setUser(database.user());
        return h2;
      }
      PGConnectionPoolDataSource postgres = new PGConnectionPoolDataSource();
      postgres.setUrl(database.url(made));
      postgres.setUser(database.user());
      return postgres;
    }
  }
}
