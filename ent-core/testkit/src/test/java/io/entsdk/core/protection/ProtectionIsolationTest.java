package io.entsdk.core.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Directory;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A twin with identical ids in the tables of protection. */
@EachDatabase
class ProtectionIsolationTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate REVIEW = LocalDate.of(2027, 3, 1);

  @Parameter Database database;

  @Test
  void whatStandsInOneTenantNeitherShowsNorMovesInItsTwin() {
    try (Ent ent = Ent.on(database)) {
      Protection protection = Protection.of(ent.tenant());
      Hold hold =
          protection
              .holds()
              .place(HoldRequest.of(ent.ada(), HoldBasis.REPORT, "R 1", REVIEW), SYSTEM);
      Restriction restriction =
          protection
              .restrictions()
              .restrict(
                  RestrictionRequest.whole(ent.ada(), RestrictionBasis.LIMIT_PASSED, "2026"),
                  SYSTEM);
      TwinTenant twin = TwinTenant.of(ent, TenantId.of(2));

      assertEquals(1, protection.holds().listOf(ent.ada(), SYSTEM).size());
      assertEquals(1, protection.restrictions().listOf(ent.ada(), SYSTEM).size());
      protection.holds().askRelease(hold.id(), "settled", ent.as(ent.head()));
      protection.holds().review(hold.id(), REVIEW.plusDays(1), SYSTEM);
      protection.restrictions().lift(restriction.id(), "settled", SYSTEM);
      protection.holds().place(HoldRequest.of(ent.bob(), HoldBasis.REPORT, "R 2", REVIEW), SYSTEM);

      assertEquals(List.of(), twin.touched());
      assertEquals(2, Directory.of(ent.tenant()).people().listPupilsOf(ent.cp(), SYSTEM).size());
      assertEquals(
          1,
          Directory.of(ent.tenant(TenantId.of(2))).people().listPupilsOf(ent.cp(), SYSTEM).size());
    }
  }
}
