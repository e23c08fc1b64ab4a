package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.CardSheet;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.Rehearsal;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.token.AccessToken;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.Parameter;

/**
 * Lives a morning with every secret known to the test, then looks for them wherever they could be.
 */
@EachDatabase
@ResourceLock(Resources.SYSTEM_ERR)
class CanaryTest {

  private static final List<String> TABLES =
      List.of(
          "ent_auth_card",
          "ent_auth_epoch",
          "ent_auth_throttle",
          "ent_auth_session",
          "ent_auth_rehearsal",
          "ent_auth_rehearsal_count",
          "ent_core_event",
          "ent_core_audit",
          "ent_core_due");

  @Parameter Database database;

  private final List<String> secrets = new ArrayList<>();
  private final StringBuilder said = new StringBuilder();

  @Test
  void noSecretNameOrPictureIsKeptLoggedOrPrinted() throws SQLException {
    PrintStream stderr = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try (Ent ent = Ent.on(database)) {
      morning(ent);
      for (String table : TABLES) {
        said.append(dump(ent, table));
      }
    } finally {
      System.setErr(stderr);
    }
    said.append(log.toString(StandardCharsets.UTF_8));

    assertTrue(secrets.size() >= 12, "the canaries are in the mine");
    for (String secret : secrets) {
      assertFalse(said.toString().contains(secret), () -> "found " + secret + " in\n" + said);
    }
  }

  private void morning(Ent ent) {
    Auth auth = Auth.of(ent.tenant());
    secrets.addAll(List.of("Ada", "Lovelace", "Alan"));
    try (CardSheet sheet = auth.cards().issue(ent.cp(), ent.as(ent.alan()))) {
      say(sheet, sheet.cards(), sheet.stories());
      String scan =
          keep(
              sheet
                  .cards()
                  .render(
                      cards -> {
                        say(cards);
                        return new String(cards.get(0).payload());
                      }));
      secrets.add(scan.substring(21, 46));
      PictureStory story =
          sheet
              .stories()
              .render(
                  stories -> {
                    say(stories);
                    return stories.get(0).story();
                  });
      story.pictures().forEach(one -> secrets.add("\"" + one.code()));
      say(sheet, sheet.cards(), sheet.stories(), story);
      signIn(ent, auth, scan, story);
    }
  }

  private void signIn(Ent ent, Auth auth, String scan, PictureStory story) {
    Challenge challenge = auth.pupils().begin(scan, Device.unknown());
    keep(challenge.token());
    PictureStory wrong =
        PictureStory.of(
            story.pictures().get(0).category().pictures().get(0),
            story.pictures().get(1),
            story.pictures().get(2),
            story.pictures().get(3).category().pictures().get(9));
    say(challenge, auth.pupils().answer(challenge, wrong));
    SignIn.Accepted in = (SignIn.Accepted) auth.pupils().answer(challenge, story);
    keep(in.token().text());
    keep(in.device().cookie().orElseThrow());
    AccessToken token = auth.tokens().issue(in.session(), "homework", Duration.ofMinutes(1));
    keep(token.text());
    say(in, in.token(), in.device(), token, auth.tokens().verify(token.text(), "homework"));
    say(auth.tokens().verify(token.text() + "A", "homework"));
    refused(() -> auth.cards().issue(ent.cp(), in.session().actor()));
    practise(ent, auth, challenge, story);
    refused(() -> auth.sessions().get(scan));
    refused(() -> auth.cards().renewStory(scan + "A", ent.as(ent.alan())));
    refused(() -> PictureStory.ofCodes(List.of(scan)));
    auth.cards().voidCard(ent.ada(), ent.as(ent.alan()));
    say(auth.pupils().answer(challenge, story));
  }

  private void practise(Ent ent, Auth auth, Challenge challenge, PictureStory story) {
    Rehearsal rehearsal =
        auth.rehearsals().open(ent.cp(), Duration.ofMinutes(30), ent.as(ent.alan()));
    keep(rehearsal.key());
    say(rehearsal, auth.rehearsals().answer(rehearsal.key(), challenge, story));
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
          rows.append(row.getString(i)).append(' ');
        }
      }
    }
    assertFalse(rows.isEmpty(), () -> table + " has no rows to look at");
    return rows.toString();
  }
}
