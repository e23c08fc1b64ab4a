package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.auth.Auth;
import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.access.GrantRequest;
import io.entsdk.core.access.Right;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.Profile;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A teacher of a primary school administers the own class, and lends that to a colleague. */
@EachDatabase
class ClassAdminTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  @Parameter Database database;

  @Test
  void theTeacherLendsTheAdministrationOfTheOwnClassUntilFriday() {
    try (Ent ent = Ent.on(database)) {
      Auth auth = Auth.of(ent.tenant());
      Actor alan = ent.as(ent.alan());
      Actor edith = ent.as(ent.edith());
      auth.cards().issue(ent.cp(), alan).close();
      assertThrows(AccessDeniedException.class, () -> auth.cards().issue(ent.cp(), edith));

      Directory.of(ent.tenant())
          .access()
          .grants()
          .delegate(
              new GrantRequest(
                  ent.edith(),
                  new Hat(Profile.ENS, ent.school().id()),
                  new Right.OfRole("class-admin"),
                  new Scope.OfClass(ent.cp().id()),
                  new Period(TODAY, TODAY.plusDays(3)),
                  "stage"),
              alan);

      auth.cards().issue(ent.cp(), edith).close();
      assertEquals(2, auth.cards().voidAllOf(ent.cp(), edith));
      ent.clock().advance(Duration.ofDays(4));
      assertThrows(AccessDeniedException.class, () -> auth.cards().issue(ent.cp(), edith));
    }
  }
}
