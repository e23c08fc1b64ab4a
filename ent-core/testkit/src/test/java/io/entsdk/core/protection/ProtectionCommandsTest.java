package io.entsdk.core.protection;

import static io.entsdk.core.protection.ProtectionPermissions.PLACE_HOLD;
import static io.entsdk.core.protection.ProtectionPermissions.READ_PROTECTION;
import static io.entsdk.core.protection.ProtectionPermissions.RELEASE_HOLD;
import static io.entsdk.core.protection.ProtectionPermissions.RESTRICT_DATA;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Permission;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;

/** That none is missing is for {@code CommandsTest} to say, which looks at the whole jar. */
@EachDatabase
public class ProtectionCommandsTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate REVIEW = LocalDate.of(2027, 3, 1);

  @Parameter Database database;

  @TestFactory
  Stream<DynamicTest> eachCommandIsForWhomItIsMeant() {
    return table(database).tests();
  }

  /** Return the rows of protection. */
  public static CommandTable table(Database database) {
    CommandTable table = new CommandTable(database);
    head(table, "Holds.place", PLACE_HOLD, (ent, actor) -> place(ent, actor));
    head(
        table,
        "Holds.review",
        PLACE_HOLD,
        (ent, actor) -> holds(ent).review(place(ent, SYSTEM).id(), REVIEW, actor));
    head(
        table,
        "Holds.askRelease",
        RELEASE_HOLD,
        (ent, actor) ->
            refusedAfterwards(
                () -> holds(ent).askRelease(place(ent, SYSTEM).id(), "settled", actor)));
    head(
        table,
        "Holds.confirmRelease",
        RELEASE_HOLD,
        (ent, actor) ->
            refusedAfterwards(() -> holds(ent).confirmRelease(place(ent, SYSTEM).id(), actor)));
    head(
        table,
        "Holds.listOf",
        READ_PROTECTION,
        (ent, actor) -> holds(ent).listOf(ent.ada(), actor));
    head(
        table,
        "Holds.listToReview",
        READ_PROTECTION,
        (ent, actor) ->
            holds(ent).listToReview(ent.school().id(), REVIEW, PageRequest.first(10), actor));
    table.row(
        "Holds.listAllToReview",
        READ_PROTECTION,
        null,
        (ent, actor) -> holds(ent).listAllToReview(REVIEW, PageRequest.first(10), actor));
    head(table, "Restrictions.restrict", RESTRICT_DATA, (ent, actor) -> restrict(ent, actor));
    head(
        table,
        "Restrictions.lift",
        RESTRICT_DATA,
        (ent, actor) -> restrictions(ent).lift(restrict(ent, SYSTEM).id(), "settled", actor));
    head(
        table,
        "Restrictions.listOf",
        READ_PROTECTION,
        (ent, actor) -> restrictions(ent).listOf(ent.ada(), actor));
    return table;
  }

  /** Nobody has asked, or the system did: whoever comes so far was allowed. */
  private static void refusedAfterwards(Runnable call) {
    try {
      call.run();
    } catch (ConflictException | RejectedException e) {
      // It is not for this table to say what comes next.
    }
  }

  private static void head(
      CommandTable table, String name, Permission permission, BiConsumer<Ent, Actor> call) {
    table.row(name, permission, ent -> ent.as(ent.head()), call);
  }

  private static Hold place(Ent ent, Actor actor) {
    return holds(ent)
        .place(HoldRequest.of(ent.ada(), HoldBasis.LITIGATION, "TJ 24/0815", REVIEW), actor);
  }

  private static Restriction restrict(Ent ent, Actor actor) {
    return restrictions(ent)
        .restrict(
            RestrictionRequest.whole(ent.bob(), RestrictionBasis.OBJECTION_PENDING, "2026/8"),
            actor);
  }

  private static Holds holds(Ent ent) {
    return Protection.of(ent.tenant()).holds();
  }

  private static Restrictions restrictions(Ent ent) {
    return Protection.of(ent.tenant()).restrictions();
  }
}
