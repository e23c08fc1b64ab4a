package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.window.ClassCode;
import io.entsdk.auth.window.ClassWindow;
import io.entsdk.auth.window.Hands;
import io.entsdk.auth.window.RescueCode;
import io.entsdk.core.Actor;
import io.entsdk.core.EntException;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.Parameter;

/** Lives a window with every code known to the test, then looks for them wherever they could be. */
@EachDatabase
@ResourceLock(Resources.SYSTEM_ERR)
class WindowCanaryTest {

  private static final List<String> TABLES =
      List.of(
          "ent_auth_window",
          "ent_auth_window_device",
          "ent_auth_hand",
          "ent_auth_rescue",
          "ent_auth_throttle",
          "ent_core_event",
          "ent_core_audit");

  @Parameter Database database;

  private final List<String> secrets = new ArrayList<>(List.of("Ada", "Lovelace"));
  private final StringBuilder said = new StringBuilder();

  @Test
  void noCodeTokenOrNameIsKeptLoggedOrPrinted() throws SQLException {
    PrintStream stderr = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try (Ent ent = Ent.on(database)) {
      lesson(ent, Auth.of(ent.tenant()), ent.as(ent.alan()));
      for (String table : TABLES) {
        said.append(dump(ent, table));
      }
    } finally {
      System.setErr(stderr);
    }
    said.append(log.toString(StandardCharsets.UTF_8));

    assertTrue(secrets.size() >= 5, "the canaries are in the mine");
    for (String secret : secrets) {
      assertFalse(isSaid(secret), () -> "found " + secret + " in\n" + said);
    }
  }

  /** Tell whether a secret was said as a word: six digits stand in many a longer number. */
  private boolean isSaid(String secret) {
    return Pattern.compile("(?<![0-9A-Za-z_-])" + Pattern.quote(secret) + "(?![0-9A-Za-z_-])")
        .matcher(said)
        .find();
  }

  private void lesson(Ent ent, Auth auth, Actor alan) {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    ClassWindow window = auth.windows().open(ent.cp(), Duration.ofHours(1), alan);
    ClassCode code = auth.windows().newCode(window.id(), alan);
    String onBoard = keep(new String(code.text()));
    RescueCode six = auth.rescues().give(window.id(), ent.ada(), alan);
    String digits = keep(new String(six.text()));
    Device tablet = OpenWindow.of(auth, ent.cp(), alan).tablet();
    keep(tablet.cookie().orElseThrow());
    say(window, code, six, tablet, auth.windows().seat(onBoard, tablet));
    say(auth.windows().seat(onBoard.substring(1) + "B", tablet));
    say(auth.rescues().enter("1" + digits.substring(1), tablet));
    say(auth.rescues().enter(digits, tablet));
    Hands.Raised raised = auth.hands().raise(tablet).orElseThrow();
    say(raised, raised.hand(), raised.hand().id());
    refused(() -> auth.hands().approve(raised.hand().id(), ent.linus(), alan));
    auth.hands().approve(raised.hand().id(), ent.ada(), alan);
    say(auth.hands().enter(raised.hand().id(), tablet));
    cards.answer(ent.ada(), tablet, cards.wrongStory(ent.ada(), 1));
    auth.windows().close(window.id(), alan);
    refused(() -> auth.windows().newCode(window.id(), alan));
    code.close();
    six.close();
    assertFalse(new String(code.text()).equals(onBoard), "a closed code is wiped");
    say(code, six);
  }

  private void refused(Runnable call) {
    EntException refusal = assertThrows(EntException.class, call::run);
    say(refusal, refusal.getMessage());
  }

  private String keep(String secret) {
    secrets.add(secret);
    return secret;
  }

  private void say(Object... things) {
    for (Object thing : things) {
      said.append(thing).append('\n');
    }
  }

  private static String dump(Ent ent, String table) throws SQLException {
    StringBuilder rows = new StringBuilder();
    try (Connection connection = ent.dataSource().getConnection();
        ResultSet row = connection.createStatement().executeQuery("select * from " + table)) {
      while (row.next()) {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          rows.append('|').append(row.getString(i));
        }
      }
    }
    assertFalse(rows.isEmpty(), () -> table + " has no rows to look at");
    return rows.toString();
  }
}
