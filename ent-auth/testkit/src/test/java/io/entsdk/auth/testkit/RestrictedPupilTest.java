package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.session.SessionEndedException;
import io.entsdk.core.Actor;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.protection.Protection;
import io.entsdk.core.protection.Restriction;
import io.entsdk.core.protection.RestrictionBasis;
import io.entsdk.core.protection.RestrictionRequest;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class RestrictedPupilTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  @Test
  void aRestrictedCardIsAsUnknownAsAStrangersUntilTheRestrictionIsLifted() {
    try (Ent ent = Ent.on(database)) {
      PupilCards cards = PupilCards.issue(Auth.of(ent.tenant()), ent.cp(), ent.as(ent.alan()));
      Restriction restriction = restrict(ent, DataCategory.CREDENTIAL);

      SignIn refused = cards.answer(ent.ada(), Device.unknown(), cards.story(ent.ada()));
      assertInstanceOf(SignIn.Wait.class, refused);

      Protection.of(ent.tenant()).restrictions().lift(restriction.id(), "settled", SYSTEM);
      assertEquals(ent.ada(), cards.signIn(ent.ada(), Device.unknown()).session().person());
    }
  }

  @Test
  void aRestrictionOfConnectionsEndsTheSessionsThatRun() {
    try (Ent ent = Ent.on(database)) {
      Auth auth = Auth.of(ent.tenant());
      PupilCards cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
      SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());
      auth.sessions().get(in.token().text());

      restrict(ent, DataCategory.CONNECTION);

      assertThrows(SessionEndedException.class, () -> auth.sessions().get(in.token().text()));
    }
  }

  private static Restriction restrict(Ent ent, DataCategory category) {
    return Protection.of(ent.tenant())
        .restrictions()
        .restrict(
            new RestrictionRequest(
                ent.ada(), Set.of(category), RestrictionBasis.LIMIT_PASSED, "2026/9"),
            SYSTEM);
  }
}
