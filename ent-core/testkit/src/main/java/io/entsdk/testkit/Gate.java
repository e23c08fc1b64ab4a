package io.entsdk.testkit;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Is the way into a database for one test: once it is closed nobody whom the test has left behind
 * comes in, while another test is there.
 */
final class Gate implements DataSource {

  private final DataSource database;
  private volatile boolean closed;

  Gate(DataSource database) {
    this.database = database;
  }

  void close() {
    closed = true;
  }

  @Override
  public Connection getConnection() throws SQLException {
    requireOpen();
    return still(database.getConnection());
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    requireOpen();
    return still(database.getConnection(username, password));
  }

  /** Who came in as it was closed goes out again: the next test may be there already. */
  private Connection still(Connection taken) throws SQLException {
    if (closed) {
      taken.close();
    }
    requireOpen();
    return taken;
  }

  private void requireOpen() throws SQLException {
    if (closed) {
      throw new SQLException("The school of this test is closed");
    }
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return database.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    database.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    database.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return database.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return database.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return database.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return database.isWrapperFor(type);
  }
}
