package io.entsdk.testkit;

import java.sql.Connection;
import java.sql.SQLException;

/** Sets a database that a test has left back to what its original was. */
interface Reset {

  /** Put the rows back, and tell whether everything is as it was. */
  boolean setBack(Connection connection) throws SQLException;
}
