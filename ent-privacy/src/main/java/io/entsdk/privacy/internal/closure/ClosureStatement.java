package io.entsdk.privacy.internal.closure;

import io.entsdk.core.TenantId;
import io.entsdk.privacy.closure.ClosedTable;
import io.entsdk.privacy.internal.erasure.JsonText;
import java.time.Instant;
import java.util.List;

/**
 * Writes what a certificate states of the closing of a tenant: counts, times, fingerprints and
 * reasons, and nobody.
 *
 * @param gone the rows that went, by table
 * @param stays the rows that stay, with why
 * @param stores the ids of the stores that have acknowledged
 */
record ClosureStatement(
    TenantId tenant,
    ClosureRow closure,
    List<ClosedTable> gone,
    List<ClosedTable> stays,
    List<String> stores,
    Instant verifiedAt) {

  private static final String LIMITS =
      "Rows are gone from the declared tables; their bytes may stay on disk until the database"
          + " reuses the space, and in backups until the day given as final. What others keep to"
          + " whom data were handed was not looked for.";

  String json() {
    ClosureRow.Approval approval = closure.approval().orElseThrow();
    JsonText statement = new JsonText();
    closure.replayedAt().ifPresent(at -> statement.with("replayedAt", at.toString()));
    closure
        .school()
        .ifPresent(
            one ->
                statement
                    .with("school", one.school().toString())
                    .with("erasure", one.erasure().toString()));
    return statement
        .with("kind", "ent-closure/1")
        .with("closure", closure.id().toString())
        .with("tenant", tenant.value())
        .with("day", closure.day().toString())
        .with("plan", closure.hash())
        .with("inventory", closure.inventory())
        .with("plannedAt", closure.plannedAt().toString())
        .with("approvedAt", approval.at().toString())
        .with("approvedBy", approver())
        .with("verifiedAt", verifiedAt.toString())
        .with("finalOn", verifiedAt.plus(approval.backups()).toString())
        .with("schools", closure.schools())
        .with("people", closure.people())
        .with("rows", gone.stream().mapToLong(ClosedTable::rows).sum())
        .with("tables", gone.stream().map(ClosureStatement::counted).toList())
        .with(
            "stays",
            stays.stream().map(table -> counted(table).with("because", table.because())).toList())
        .with("stores", stores.stream().map(id -> new JsonText().with("id", id)).toList())
        .with("limits", LIMITS)
        .toString();
  }

  private String approver() {
    return closure.people() > 0
        ? "another person than who planned, for the controller"
        : "the host: nobody stood in the tenant";
  }

  private static JsonText counted(ClosedTable table) {
    return new JsonText().with("table", table.table()).with("rows", table.rows());
  }
}
