package io.entsdk.messaging.testkit;

import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.PrivateMessage;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Is the post of the testkit's school: what the tests of messaging say in one line. */
final class Post implements AutoCloseable {

  private final Ent ent;

  Post(Database database) {
    this(Ent.on(database));
  }

  Post(Ent ent) {
    this.ent = ent;
  }

  Ent ent() {
    return ent;
  }

  Mailbox of(PersonId person) {
    return Messaging.of(ent.tenant()).as(ent.as(person));
  }

  /** Begin an announcement from Alan to the guardians of the CP, which asks to be acknowledged. */
  Announcement trip() {
    return announcement(ent.alan(), Audience.guardiansOf(ent.cp()));
  }

  Announcement announcement(PersonId author, Audience audience) {
    return of(author)
        .announce(ent.school())
        .to(audience)
        .subject("Sortie au musée")
        .text("Jeudi, prévoir un pique-nique.")
        .askToAcknowledge();
  }

  /** Send Alan's announcement once more, as another item. */
  ItemId sendTrip() {
    return trip().send(newKey()).item();
  }

  /** Begin a message of {@code author} to people of the school. */
  PrivateMessage letter(PersonId author, Audience audience) {
    return of(author)
        .write(ent.school())
        .to(audience)
        .subject("Le carnet d’Ada")
        .text("Il est resté en classe.");
  }

  SendResult write(PersonId author, PersonId... recipients) {
    return letter(author, Audience.of(recipients)).send(newKey());
  }

  /** Answer everybody on the roster of an item's thread. */
  SendResult replyAll(PersonId author, ItemId item) {
    return of(author).replyAll(item).text("Merci.").send(newKey());
  }

  /** Answer whoever sent an item. */
  SendResult reply(PersonId author, ItemId item) {
    return of(author).reply(item).text("Merci.").send(newKey());
  }

  static SendKey newKey() {
    return SendKey.of(UUID.randomUUID());
  }

  List<ItemId> shownTo(PersonId person) {
    return of(person).inbox(100).items().stream().map(InboxEntry::item).toList();
  }

  /**
   * Put every link between a guardian and a child into {@code state}, as a hand at the desk would.
   */
  void decide(PersonId guardian, PersonId child, GuardianshipState state) {
    run(
        "update ent_core_guardianship set state = ? where guardian_id = ? and child_id = ?",
        state.name(),
        guardian.value(),
        child.value());
  }

  /** Run one statement beside the SDK and return how many rows it changed. */
  int run(String sql, Object... parameters) {
    try (Connection connection = ent.dataSource().getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Return the one number that a query beside the SDK answers. */
  long number(String sql, Object... parameters) {
    try (Connection connection = ent.dataSource().getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Return the first column of each row that a query beside the SDK answers. */
  List<String> texts(String sql, Object... parameters) {
    try (Connection connection = ent.dataSource().getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet result = statement.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (result.next()) {
        texts.add(result.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    ent.close();
  }
}
