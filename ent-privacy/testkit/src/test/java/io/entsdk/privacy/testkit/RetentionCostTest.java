package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.Retention;
import io.entsdk.privacy.retention.RetentionPlan;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A plan for one school among others costs what the school costs, and not the tenant. */
@EachDatabase
class RetentionCostTest {

  private static final LocalDate DAY = LocalDate.of(2027, 10, 5);

  @Parameter Database database;

  /** Whom it shows is recorded by a statement for each thousand; this is one thousand. */
  @Test
  void aPlanIsTheSameFewStatementsWhateverTheSize() {
    try (Ent ent = Ent.on(database)) {
      Retention retention = Privacy.of(ent.tenant()).retention();
      Actor head = ent.as(ent.head());
      int few = ent.statements().countIn(() -> retention.plan(ent.school().id(), DAY, head));
      Jdbc.enrolMany(ent, ent.school().id(), ent.cp().id(), 400);

      assertEquals(
          few, ent.statements().countIn(() -> retention.plan(ent.school().id(), DAY, head)));
    }
  }

  /**
   * With {@code in (select …)} in the place of the joins, H2 took 160 s for this; a second or two
   * is usual.
   */
  @Test
  void aPlanDoesNotWalkTheOtherSchools() {
    try (Ent ent = Ent.on(database)) {
      SchoolId other = Jdbc.anotherSchool(ent);
      Jdbc.enrolMany(ent, other, ent.cp().id(), 20_000);
      Jdbc.enrolMany(ent, ent.school().id(), ent.cp().id(), 600);

      RetentionPlan plan =
          assertTimeout(
              Duration.ofSeconds(30),
              () ->
                  Privacy.of(ent.tenant())
                      .retention()
                      .plan(ent.school().id(), DAY, ent.as(ent.head())));

      assertEquals(9 + 2 * 600, plan.accounts().size());
    }
  }
}
