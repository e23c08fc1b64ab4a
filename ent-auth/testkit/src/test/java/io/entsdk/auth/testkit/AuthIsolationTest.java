package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.Practice;
import io.entsdk.auth.pupil.Rehearsal;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.auth.token.TokenCheck;
import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.TenantId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Lives beside a tenant with the same ids, hashes and tags in every row. */
@EachDatabase
class AuthIsolationTest {

  @Parameter Database database;

  @Test
  void whatIsDoneInOneTenantLeavesItsTwinAsItWas() {
    try (Ent ent = Ent.on(database)) {
      Auth auth = Auth.of(ent.tenant());
      Actor alan = ent.as(ent.alan());
      PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
      SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());
      cards.answer(ent.bob(), Device.unknown(), cards.wrongStory(ent.bob(), 1));
      Rehearsal rehearsal = auth.rehearsals().open(ent.cp(), Duration.ofHours(1), alan);
      practise(auth, rehearsal, cards, ent);
      TwinTenant twin = TwinTenant.of(ent, TenantId.of(2));

      ent.clock().advance(Duration.ofMinutes(2));
      auth.sessions().get(in.token().text());
      String token = auth.tokens().issue(in.session(), "x", Duration.ofMinutes(1)).text();
      assertInstanceOf(TokenCheck.Valid.class, auth.tokens().verify(token, "x"));
      cards.signIn(ent.bob(), in.device());
      cards.answer(ent.ada(), in.device(), cards.wrongStory(ent.ada(), 1));
      auth.sessions().end(in.session().id(), alan);
      auth.sessions().end(in.session());
      auth.sessions().endAllOf(ent.bob(), alan);
      practise(auth, rehearsal, cards, ent);
      auth.rehearsals().close(rehearsal.id(), alan);
      auth.rehearsals().open(ent.cp(), Duration.ofHours(1), alan);
      auth.cards().renewStory(cards.scan(ent.ada()), alan).close();
      auth.cards().usesIn(ent.cp(), alan);
      auth.cards().issueTemporary(ent.ada(), Duration.ofHours(1), alan).close();
      auth.cards().issueTo(ent.ada(), StoryPlan.FOUR_OF_TEN, alan).close();
      auth.cards().voidCard(ent.ada(), alan);
      auth.cards().issueMissing(ent.cp(), StoryPlan.FOUR_OF_TEN, alan).close();
      auth.cards().voidAllOf(ent.cp(), alan);
      auth.cards().issue(ent.cp(), alan).close();
      ent.clock().advance(Duration.ofDays(100));
      Jobs.of(ent.runtime()).run("auth-tidy", Budget.minutes(1));

      assertEquals(List.of(), twin.touched());
      assertEquals(
          new SignIn.Wait(ent.clock().instant()),
          answerAt(twin, cards, ent),
          "a card of the first is nobody's card at its twin");
    }
  }

  private static SignIn answerAt(TwinTenant twin, PupilCards cards, Ent ent) {
    Auth other = Auth.of(twin.tenant());
    return other
        .pupils()
        .answer(
            other.pupils().begin(cards.scan(ent.bob()), Device.unknown()), cards.story(ent.bob()));
  }

  private static void practise(Auth auth, Rehearsal rehearsal, PupilCards cards, Ent ent) {
    Challenge challenge = auth.pupils().begin(cards.scan(ent.bob()), Device.unknown());
    assertEquals(
        Practice.RIGHT,
        auth.rehearsals().answer(rehearsal.key(), challenge, cards.story(ent.bob())));
  }
}
