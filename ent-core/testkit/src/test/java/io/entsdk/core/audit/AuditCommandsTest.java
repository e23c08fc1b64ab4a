package io.entsdk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.Cursor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.DirectoryReads;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;

@EachDatabase
public class AuditCommandsTest {

  @Parameter Database database;

  @TestFactory
  Stream<DynamicTest> eachCommandIsForWhomItIsMeant() {
    return table(database).tests();
  }

  /** Return the rows of the audit, for the look at what is missing in the whole jar. */
  public static CommandTable table(Database database) {
    return new CommandTable(database)
        .row(
            "Audit.list",
            AuditPermissions.INSPECT_AUDIT,
            null,
            (ent, actor) -> of(ent).list(10, actor))
        .row(
            "Audit.list",
            AuditPermissions.INSPECT_AUDIT,
            null,
            (ent, actor) -> turned(() -> of(ent).list(new Cursor("x"), 10, actor)))
        .row(
            "Audit.export",
            AuditPermissions.INSPECT_AUDIT,
            null,
            (ent, actor) -> of(ent).export(line -> {}, actor))
        .row(
            "Audit.verify",
            AuditPermissions.INSPECT_AUDIT,
            null,
            (ent, actor) -> of(ent).verify(List.of(), actor))
        .row(
            "Audit.record",
            DirectoryPermissions.READ_CLASS,
            ent -> ent.as(ent.alan()),
            (ent, actor) ->
                of(ent)
                    .record(
                        DirectoryReads.CLASS,
                        new Scope.OfClass(ent.cp().id()),
                        List.of(ent.ada()),
                        actor))
        .row(
            "Audit.whoSaw",
            AuditPermissions.WHO_SAW,
            AuditCommandsTest::grace,
            (ent, actor) -> of(ent).whoSaw(ent.ada(), 10, actor))
        .row(
            "Audit.whoSaw",
            AuditPermissions.WHO_SAW,
            AuditCommandsTest::grace,
            (ent, actor) -> turned(() -> of(ent).whoSaw(ent.ada(), new Cursor("x"), 10, actor)));
  }

  /** Take a cursor that is not ours for an answer: whoever may not ask never gets that far. */
  private static void turned(Runnable call) {
    try {
      call.run();
    } catch (RejectedException e) {
      assertEquals("cursor", e.violations().get(0).field());
    }
  }

  private static Audit of(Ent ent) {
    return Audit.of(ent.tenant());
  }

  private static Actor grace(Ent ent) {
    new Seals(ent).authorise(ent.grace(), ent.ada());
    return ent.as(ent.grace());
  }
}
