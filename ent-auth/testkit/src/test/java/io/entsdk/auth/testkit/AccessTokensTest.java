package io.entsdk.auth.testkit;

import static io.entsdk.auth.token.TokenCheck.Why.NOT_OURS;
import static io.entsdk.auth.token.TokenCheck.Why.OTHER_AUDIENCE;
import static io.entsdk.auth.token.TokenCheck.Why.OTHER_ISSUER;
import static io.entsdk.auth.token.TokenCheck.Why.OUT_OF_TIME;
import static io.entsdk.auth.token.TokenCheck.Why.SESSION_ENDED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.session.Session;
import io.entsdk.auth.token.AccessToken;
import io.entsdk.auth.token.TokenCheck;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Secret;
import io.entsdk.core.TenantId;
import io.entsdk.core.spi.KeySource;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class AccessTokensTest {

  private static final String HOMEWORK = "https://homework.example";

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private Session ada;

  @BeforeEach
  void adaSignsIn() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    PupilCards cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
    SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());
    ada = in.session();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aTokenSpeaksForTheSessionItWasMadeIn() {
    AccessToken token = auth.tokens().issue(ada, HOMEWORK, Duration.ofMinutes(5));

    TokenCheck.Valid valid =
        assertInstanceOf(TokenCheck.Valid.class, auth.tokens().verify(token.text(), HOMEWORK));
    assertEquals(ent.ada(), valid.session().person());
    assertEquals(ada.assurance(), valid.session().actor().assurance());
    assertEquals(token.id(), valid.id());
    assertEquals(token.expiresAt(), valid.expiresAt());
  }

  @Test
  void aTokenEndsWithItsSession() {
    AccessToken token = auth.tokens().issue(ada, HOMEWORK, Duration.ofMinutes(5));

    auth.sessions().end(ada);

    assertRefused(SESSION_ENDED, token.text(), HOMEWORK);
  }

  @Test
  void aTokenEndsWithTheCard() {
    AccessToken token = auth.tokens().issue(ada, HOMEWORK, Duration.ofMinutes(5));

    auth.cards().voidCard(ent.ada(), ent.as(ent.alan()));

    assertRefused(SESSION_ENDED, token.text(), HOMEWORK);
  }

  @Test
  void aTokenIsForOneAudienceAndItsTime() {
    AccessToken token = auth.tokens().issue(ada, HOMEWORK, Duration.ofMinutes(5));

    assertRefused(OTHER_AUDIENCE, token.text(), "https://mail.example");
    assertRefused(OTHER_AUDIENCE, token.text(), HOMEWORK + "/");
    ent.clock().advance(Duration.ofMinutes(-1));
    assertRefused(OUT_OF_TIME, token.text(), HOMEWORK);
    ent.clock().advance(Duration.ofMinutes(6));
    assertRefused(OUT_OF_TIME, token.text(), HOMEWORK);
  }

  @Test
  void aTokenOutlivesNoSession() {
    ent.clock().advance(Duration.ofMinutes(10));

    AccessToken token = auth.tokens().issue(ada, HOMEWORK, Duration.ofHours(1));

    assertEquals(ada.endsAt(), token.expiresAt());
  }

  @Test
  void aTokenOfAnotherTenantOrOfAnotherKeyIsRefused() {
    String token = auth.tokens().issue(ada, HOMEWORK, Duration.ofMinutes(5)).text();
    KeySource others =
        KeySource.derivedFrom("test", Secret.ofText("another master key, of 32 bytes and more"));

    assertEquals(
        new TokenCheck.Refused(OTHER_ISSUER),
        Auth.of(ent.tenant(TenantId.of(2))).tokens().verify(token, HOMEWORK));
    assertEquals(
        new TokenCheck.Refused(NOT_OURS),
        Auth.of(Restarted.tenantOf(ent, others)).tokens().verify(token, HOMEWORK));
  }

  @Test
  void aTokenHasOneSpelling() {
    String token = auth.tokens().issue(ada, HOMEWORK, Duration.ofMinutes(5)).text();
    int last = token.lastIndexOf('.') + 1;
    String tail = token.substring(0, token.length() - 1);
    char spare = (char) (token.charAt(token.length() - 1) + 1);

    for (String twin :
        new String[] {
          token + "=",
          token + " ",
          token + "\n",
          " " + token,
          token.substring(0, last) + "!*" + token.substring(last),
          token.substring(0, last) + " " + token.substring(last),
          tail + spare,
          token + "A",
          token + ".",
          "." + token,
        }) {
      assertRefused(NOT_OURS, twin, HOMEWORK);
    }
  }

  @Test
  void whatIsAskedForIsWithinBounds() {
    for (Duration life :
        new Duration[] {Duration.ZERO, Duration.ofMinutes(-1), Duration.ofHours(2)}) {
      assertThrows(RejectedException.class, () -> auth.tokens().issue(ada, HOMEWORK, life));
    }
    assertThrows(
        RejectedException.class, () -> auth.tokens().issue(ada, " ", Duration.ofMinutes(1)));
  }

  private void assertRefused(TokenCheck.Why why, String token, String audience) {
    assertEquals(new TokenCheck.Refused(why), auth.tokens().verify(token, audience));
  }
}
