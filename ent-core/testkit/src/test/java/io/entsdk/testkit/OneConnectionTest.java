package io.entsdk.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.Parameter;

/** A host without a container, whose pool has one connection. */
@EachDatabase
class OneConnectionTest {

  @Parameter Database database;

  private final String name = "one_" + UUID.randomUUID().toString().replace("-", "");
  private JdbcConnectionPool server;

  @BeforeEach
  void open() {
    server = database.open(database.make());
  }

  @AfterEach
  void close() {
    server.dispose();
  }

  @Nested
  class OfHikari extends OneConnectionContract {

    private HikariDataSource pool;
    private EntityManagerFactory factory;

    @BeforeEach
    @Override
    void beginWithAnEmptyTable() {
      HikariConfig one = new HikariConfig();
      one.setDataSource(server);
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

    private EntityManagerFactory factory;

    @BeforeEach
    @Override
    void beginWithAnEmptyTable() {
      server.setMaxConnections(1);
      server.setLoginTimeout(1);
      factory = new TestUnit(name, server, List.of()).open();
      super.beginWithAnEmptyTable();
    }

    @AfterEach
    void closeFactory() {
      factory.close();
    }

    @Override
    protected UnitOfWork units() {
      return UnitOfWork.resourceLocal(factory);
    }

    @Override
    protected DataSource dataSource() {
      return server;
    }
  }
}
