package io.entsdk.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

/**
 * Is a sealed database of which tests get copies.
 *
 * <p>A copy that a test has left is set back and goes to the next test, with the connections that
 * it opened: making a database, and finding anew how to answer each question, takes longer than
 * most tests.
 */
final class Original {

  /** A copy grows with each test that was in it. */
  private static final int TESTS = 100;

  private final Database kind;
  private final String name;
  private final Reset reset;
  private final Queue<Copy> idle = new ConcurrentLinkedQueue<>();

  Original(Database kind, String name, Reset reset) {
    this.kind = kind;
    this.name = name;
    this.reset = reset;
  }

  Database kind() {
    return kind;
  }

  /** Is a database as the original is, lent to one test at a time. */
  record Copy(String name, BasicDataSource pool, int tests) {}

  /** Return a copy that nobody works in. */
  Copy lend() {
    Copy left = idle.poll();
    if (left != null) {
      return left;
    }
    String copy = kind.copy(name);
    return new Copy(copy, kind.open(copy), 0);
  }

  /** Keep a copy for the next test, unless somebody holds on to it or it cannot be set back. */
  void takeBack(Copy copy) {
    if (copy.tests() < TESTS && copy.pool().getNumActive() == 0 && setBack(copy.pool())) {
      idle.add(new Copy(copy.name(), copy.pool(), copy.tests() + 1));
    } else {
      drop(copy);
    }
  }

  /** Put the rows of a copy back, and tell whether everything is as it was. */
  boolean setBack(DataSource copy) {
    try (Connection connection = copy.getConnection()) {
      return reset.setBack(connection);
    } catch (SQLException e) {
      return false;
    }
  }

  private void drop(Copy copy) {
    try {
      copy.pool().close();
      kind.drop(copy.name());
    } catch (SQLException e) {
      throw new IllegalStateException("A copy that no test needs again does not go", e);
    }
  }
}
