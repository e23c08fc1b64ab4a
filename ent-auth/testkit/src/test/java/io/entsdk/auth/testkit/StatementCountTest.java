package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class StatementCountTest {

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private PupilCards cards;

  @BeforeEach
  void alanIssuesCards() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aWholeSignInTakesAtMostSixStatements() {
    int first = ent.statements().countIn(() -> cards.signIn(ent.ada(), Device.unknown()));
    Device tablet = cards.signIn(ent.ada(), Device.unknown()).device();
    int later = ent.statements().countIn(() -> cards.signIn(ent.ada(), tablet));

    assertTrue(first <= 6, () -> "the first takes " + first);
    assertTrue(later <= 6, () -> "a later one takes " + later);
  }

  @Test
  void verifyingTakesTwo() {
    Challenge challenge = auth.pupils().begin(cards.scan(ent.ada()), Device.unknown());

    List<String> first =
        ent.statements()
            .listIn(() -> auth.pupils().answer(challenge, cards.wrongStory(ent.ada(), 1)));
    List<String> second =
        ent.statements()
            .listIn(() -> auth.pupils().answer(challenge, cards.wrongStory(ent.ada(), 2)));

    assertEquals(2, first.size(), () -> "they are " + first);
    assertEquals(2, second.size(), () -> "they are " + second);
  }

  @Test
  void aDeviceThatIsCountedItselfTakesNoMore() {
    Device tablet = OpenWindow.of(auth, ent.cp(), ent.as(ent.alan())).tablet();
    Challenge challenge = auth.pupils().begin(cards.scan(ent.ada()), tablet);

    int first = wrong(challenge, 1);
    int second = wrong(challenge, 2);
    int right = ent.statements().countIn(() -> cards.signIn(ent.ada(), tablet));

    assertEquals(2, first);
    assertEquals(2, second);
    assertTrue(right <= 6, () -> "a sign-in takes " + right);
  }

  private int wrong(Challenge challenge, int number) {
    return ent.statements()
        .countIn(() -> auth.pupils().answer(challenge, cards.wrongStory(ent.ada(), number)));
  }

  @Test
  void beginningWritesNothing() {
    List<String> sent =
        ent.statements().listIn(() -> auth.pupils().begin(cards.scan(ent.ada()), Device.unknown()));

    assertEquals(1, sent.size());
    assertTrue(sent.get(0).startsWith("select"));
  }

  @Test
  void aSessionIsFoundByOne() {
    SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());

    assertEquals(1, ent.statements().countIn(() -> auth.sessions().get(in.token().text())));
  }
}
