package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What people ask and say about their own reach: nobody else, and never the machinery. */
@EachDatabase
class OwnReachTest {

  @Parameter Database database;

  @Test
  void onlyAPersonReachesOthers() {
    try (Ent ent = Ent.on(database)) {
      Reach reach = Messaging.of(ent.tenant()).reach();
      Actor system = Actor.system("test");

      assertThrows(RejectedException.class, () -> reach.decide(system, ent.ada(), PRIVATE_MESSAGE));
      assertThrows(
          RejectedException.class,
          () -> reach.reachable(system, PRIVATE_MESSAGE, PageRequest.first(10)));
      assertThrows(RejectedException.class, () -> reach.prefer(ReachPreference.none(), system));
      assertThrows(RejectedException.class, () -> reach.measures().block(ent.bob(), system));
      assertThrows(RejectedException.class, () -> reach.measures().unblock(ent.bob(), system));
    }
  }

  @Test
  void whoHasBorrowedASignInLimitsNobodysReach() {
    try (Ent ent = Ent.on(database)) {
      Reach reach = Messaging.of(ent.tenant()).reach();
      Actor unsure = ent.as(ent.grace(), Assurance.HOME);

      assertThrows(AccessDeniedException.class, () -> reach.prefer(ReachPreference.none(), unsure));
      Actor onPass = ent.as(ent.grace(), Assurance.PASS);
      assertThrows(AccessDeniedException.class, () -> reach.measures().block(ent.cleo(), onPass));
      reach.decide(onPass, ent.alan(), PRIVATE_MESSAGE);
    }
  }
}
