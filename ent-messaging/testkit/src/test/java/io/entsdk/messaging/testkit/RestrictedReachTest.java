package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.reach.Contact.CALL_FOR_HELP;
import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Wearer;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.protection.Protection;
import io.entsdk.core.protection.RestrictionBasis;
import io.entsdk.core.protection.RestrictionRequest;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What is restricted (GDPR Art. 18) opens nothing, and what it forbids stays forbidden. */
@EachDatabase
class RestrictedReachTest {

  @Parameter Database database;

  @Test
  void aRestrictedLinkOpensNothingAndItsProhibitionStays() {
    try (Post post = new Post(database)) {
      Ent ent = post.ent();
      Reach reach = Messaging.of(ent.tenant()).reach();
      post.decide(ent.charles(), ent.ada(), GuardianshipState.CONTACT_PROHIBITED);
      restrict(ent, ent.charles());

      assertTrue(reach.decide(ent.as(ent.charles()), ent.head(), PRIVATE_MESSAGE).isDenied());
      Wearer grace = new Wearer(ent.grace(), new Hat(Profile.TUT, ent.school().id()));
      assertEquals(
          ReachRule.F4_SEPARATED,
          reach
              .decide(grace, Recipient.of(ent.charles()), PRIVATE_MESSAGE, ent.as(ent.head()))
              .decisive());
      assertEquals(
          ReachRule.F5_TRUSTED_ADULT,
          reach.decide(ent.as(ent.ada()), ent.head(), CALL_FOR_HELP).decisive());
    }
  }

  private static void restrict(Ent ent, PersonId person) {
    Protection.of(ent.tenant())
        .restrictions()
        .restrict(
            new RestrictionRequest(
                person,
                Set.of(DataCategory.FAMILY_LINK),
                RestrictionBasis.OBJECTION_PENDING,
                "2026/9"),
            Actor.system("test"));
  }
}
