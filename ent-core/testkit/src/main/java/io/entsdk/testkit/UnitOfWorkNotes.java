package io.entsdk.testkit;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Is a table of words to write in a transaction, and to look at from outside of it. */
record UnitOfWorkNotes(DataSource source) {

  /** Begin with an empty table. */
  void clear() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists unit_of_work_note (word varchar(40) not null)");
      statement.execute("delete from unit_of_work_note");
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The table of notes could not be emptied", e);
    }
  }

  /** Write {@code word} and return it. */
  static String write(EntityManager entities, String word) {
    entities
        .createNativeQuery("insert into unit_of_work_note (word) values (cast(?1 as varchar))")
        .setParameter(1, word)
        .executeUpdate();
    return word;
  }

  /** Return how many words the transaction of {@code entities} sees. */
  static int count(EntityManager entities) {
    Object count =
        entities.createNativeQuery("select count(*) from unit_of_work_note").getSingleResult();
    return ((Number) count).intValue();
  }

  /** Return the words that are committed. */
  Set<String> committed() {
    Set<String> words = new TreeSet<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select word from unit_of_work_note")) {
      while (rows.next()) {
        words.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The table of notes could not be read", e);
    }
    return words;
  }
}
