package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Period;
import io.entsdk.messaging.IncidentMode;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.reach.GrantPreview;
import io.entsdk.messaging.reach.GrantTerms;
import io.entsdk.messaging.reach.Mandate;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Gives a canary for a reason and a name, and listens where neither must be heard. */
@EachDatabase
class ReachSilenceTest {

  private static final String CANARY = "canary-9R4";
  private static final Period YEAR =
      new Period(LocalDate.of(2026, 9, 15), LocalDate.of(2027, 7, 4));

  @Parameter Database database;

  @Test
  void reasonsAndNamesAreInNoObjectExceptionEventOrAudit() {
    try (Post post = new Post(database)) {
      Ent ent = post.ent();
      Reach reach = Messaging.of(ent.tenant()).reach();
      Actor head = ent.as(ent.head());
      post.run("update ent_core_person set first_name = ?, last_name = ?", CANARY, CANARY);
      GrantPreview preview =
          reach
              .openings()
              .preview(GrantTerms.of(ent.school().id(), Opening.CLASSMATES, YEAR, CANARY), head);
      Measure measure = Measure.muting(ent.grace(), ent.school().id(), YEAR, CANARY);
      Mandate mandate =
          new Mandate(ent.school().id(), ent.edith(), Principal.of(ent.alan()), YEAR, CANARY);
      reach.measures().place(measure, head);
      reach.mandates().give(mandate, head);
      IncidentMode incident = Messaging.of(ent.tenant()).school(ent.school()).incident();
      incident.managementOnly(CANARY, head);
      incident.end(head);

      Stream.of(
              preview,
              measure,
              mandate,
              reach.openings().open(preview, head),
              reach.openings().listOf(ent.school().id(), head),
              reach.decide(ent.as(ent.grace()), ent.alan(), PRIVATE_MESSAGE),
              reach.explain(ent.as(ent.grace()), ent.bob(), PRIVATE_MESSAGE, Locale.FRENCH))
          .forEach(ReachSilenceTest::isSilent);
      assertEquals(
          0,
          post.number(
              "select count(*) from ent_core_audit where reason like ?", "%" + CANARY + "%"));
      assertEquals(
          0,
          post.number("select count(*) from ent_core_event where refs like ?", "%" + CANARY + "%"));
      post.run("alter table ent_messaging_measure drop column reason");
      isSilent(
          trace(assertThrows(RuntimeException.class, () -> reach.measures().place(measure, head))));
    }
  }

  private static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private static void isSilent(Object printed) {
    assertFalse(printed.toString().contains(CANARY), printed::toString);
  }
}
