package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.passphrase.AssignedPassphrase;
import io.entsdk.auth.passphrase.Passphrase;
import io.entsdk.auth.passphrase.PassphraseSheet;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Budget;
import io.entsdk.core.EntException;
import io.entsdk.core.Jobs;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.Parameter;

/** What is kept of words: nobody's secret, nobody else's, and not for ever. */
@EachDatabase
@ResourceLock(Resources.SYSTEM_ERR)
class WordsKeptTest {

  private static final List<String> TABLES =
      List.of(
          "ent_auth_passphrase",
          "ent_auth_passphrase_try",
          "ent_auth_session",
          "ent_core_event",
          "ent_core_audit");

  @Parameter Database database;

  private WordsSchool school;
  private PersonId ada;

  @BeforeEach
  void alanAssignsWords() {
    school = WordsSchool.on(database);
    ada = school.ent().ada();
  }

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void whatIsDoneInOneTenantLeavesItsTwinAsItWas() {
    Device tablet = school.words().signIn(ada, Device.unknown()).device();
    school.words().enter(ada, school.words().wrongWords(ada, 1), tablet);
    TwinTenant twin = TwinTenant.of(school.ent(), TenantId.of(2));
    Auth other = Auth.of(twin.tenant(), WordsSchool.hashing().build());

    school.words().signIn(ada, tablet);
    school.words().enter(ada, school.words().wrongWords(ada, 1), Device.unknown());
    school.auth().passphrases().voidOf(ada, school.alan());
    school.auth().passphrases().issue(school.ent().cp(), school.alan()).close();
    school.ent().clock().advance(Duration.ofDays(100));
    tidy();

    assertEquals(List.of(), twin.touched());
    Passphrase right = Passphrase.read(school.words().words(ada)).orElseThrow();
    assertInstanceOf(
        SignIn.Wait.class,
        other.passphrases().enter(school.words().login(ada), right, Device.unknown()),
        "a hash that was copied to another tenant fits nothing there");
  }

  @Test
  void voidWordsAndOldTriesAreForgottenAndLiveWordsStay() {
    school.words().enter(ada, school.words().wrongWords(ada, 1), Device.unknown());
    school.auth().passphrases().voidOf(ada, school.alan());
    school.ent().clock().advance(Duration.ofDays(11));
    tidy();
    assertEquals(1, rows("ent_auth_passphrase"));
    assertEquals(1, rows("ent_auth_passphrase_try"));

    school.ent().clock().advance(Duration.ofDays(91));
    tidy();
    assertEquals(1, rows("ent_auth_passphrase"));
    assertEquals(0, rows("ent_auth_passphrase_try"));
  }

  @Test
  void noWordLoginOrNameIsKeptLoggedOrPrinted() throws SQLException {
    PrintStream stderr = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    List<String> secrets = new ArrayList<>(List.of("Ada", "Lovelace", "Alan"));
    try {
      morning(said, secrets);
      for (String table : TABLES) {
        said.append(dump(school.ent(), table));
      }
    } finally {
      System.setErr(stderr);
    }
    said.append(log.toString(StandardCharsets.UTF_8));

    assertTrue(secrets.size() >= 9, "the canaries are in the mine");
    for (String secret : secrets) {
      assertFalse(said.toString().contains(secret), () -> "found " + secret + " in\n" + said);
    }
  }

  private void morning(StringBuilder said, List<String> secrets) {
    try (PassphraseSheet sheet = school.auth().passphrases().issue(ada, school.alan())) {
      AssignedPassphrase line = sheet.lines().get(0);
      String words = new String(line.words());
      String[] each = words.split(" ");
      for (int i = 1; i < each.length; i++) {
        secrets.add(each[i - 1] + " " + each[i]); // a word alone may be one of ours: "issue"
      }
      say(said, sheet, sheet.lines(), line.login());
      Passphrase given = Passphrase.read(words).orElseThrow();
      SignIn in = school.auth().passphrases().enter(line.login(), given, Device.unknown());
      secrets.add(assertInstanceOf(SignIn.Accepted.class, in).token().text());
      secrets.add(line.login().inGroups());
      Passphrase wrong = Passphrase.read(school.words().wrongWords(ada, 1)).orElseThrow();
      say(said, in, given, wrong);
      say(said, school.auth().passphrases().enter(line.login(), wrong, Device.unknown()));
      EntException refused =
          assertThrows(
              EntException.class,
              () ->
                  school.auth().passphrases().issue(ada, ((SignIn.Accepted) in).session().actor()));
      say(said, refused, refused.getMessage());
    }
  }

  private static void say(StringBuilder said, Object... things) {
    for (Object thing : things) {
      said.append(thing).append('\n');
    }
  }

  private void tidy() {
    Jobs.of(school.ent().runtime()).run("auth-tidy", Budget.minutes(1));
  }

  private int rows(String table) {
    try {
      return (int) dump(school.ent(), table).lines().count();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String dump(Ent ent, String table) throws SQLException {
    StringBuilder rows = new StringBuilder();
    try (Connection connection = ent.dataSource().getConnection();
        ResultSet row = connection.createStatement().executeQuery("select * from " + table)) {
      while (row.next()) {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          rows.append(row.getString(i)).append('|');
        }
        rows.append('\n');
      }
    }
    return rows.toString();
  }
}
