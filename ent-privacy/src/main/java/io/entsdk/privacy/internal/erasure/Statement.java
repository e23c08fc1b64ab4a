package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.TenantId;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.erasure.PlannedTable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes what a certificate states of an erasure: ids of the erasure and the school, counts, times
 * and fingerprints, and nobody.
 *
 * @param erased the rows that went or were changed, and how
 * @param contributions how many of those who are gone have answered what about contributions
 * @param stores the ids of the stores that have acknowledged
 */
record Statement(
    TenantId tenant,
    ErasureRow erasure,
    Map<ErasureOutcome, Integer> people,
    List<PlannedTable> planned,
    ErasureSteps steps,
    Map<StepEffect, Long> erased,
    Map<String, Long> contributions,
    List<String> stores,
    Instant verifiedAt) {

  private static final String LIMITS =
      "Rows are gone from the tables; their bytes may stay on disk until the database reuses the"
          + " space, and in backups until the day given as final. What people wrote about others"
          + " in free text was not looked for.";

  String json() {
    ErasureRow.Approval approval = erasure.approval().orElseThrow();
    JsonText statement = new JsonText();
    erasure.replayedAt().ifPresent(at -> statement.with("replayedAt", at.toString()));
    erasure.ground().ifPresent(why -> statement.with("requested", why.source().citation()));
    return statement
        .with("kind", "ent-erasure/1")
        .with("erasure", erasure.id().toString())
        .with("tenant", tenant.value())
        .with("school", erasure.school().toString())
        .with("dueOn", erasure.scope().day().toString())
        .with("plan", erasure.hash())
        .with("rule", erasure.rule())
        .with("inventory", steps.fingerprint())
        .with("plannedAt", erasure.plannedAt().toString())
        .with("approvedAt", approval.at().toString())
        .with("approvedBy", approver())
        .with("verifiedAt", verifiedAt.toString())
        .with("finalOn", verifiedAt.plus(approval.backups()).toString())
        .with("people", counts())
        .with("contributions", answers())
        .with("rowsPlanned", planned.stream().mapToLong(PlannedTable::rows).sum())
        .with("tables", tables())
        .with("stores", stores.stream().map(id -> new JsonText().with("id", id)).toList())
        .with("limits", LIMITS)
        .toString();
  }

  private String approver() {
    return erasure.plannedBy().isPresent()
        ? "another person than who planned"
        : "a person; planned by the host, or by somebody who is gone";
  }

  private JsonText counts() {
    JsonText counts = new JsonText();
    for (ErasureOutcome outcome : ErasureOutcome.values()) {
      counts.with(
          outcome.name().toLowerCase(Locale.ROOT), people.getOrDefault(outcome, 0).longValue());
    }
    return counts;
  }

  /** Say who was asked at closing, where any part keeps contributions. */
  private JsonText answers() {
    JsonText answers = new JsonText();
    if (steps.all().stream().anyMatch(step -> step.contribution().isPresent())) {
      contributions.forEach(
          (wish, people) ->
              answers.with(wish.toLowerCase(Locale.ROOT).replace('_', '-'), people.longValue()));
    }
    return answers;
  }

  private List<JsonText> tables() {
    return erased.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(count -> told(count.getKey(), count.getValue()))
        .toList();
  }

  private JsonText told(StepEffect effect, long rows) {
    ErasureStep step = steps.at(effect.place());
    return new JsonText()
        .with("table", step.table().table())
        .with("column", step.tie().name())
        .with("method", effect.method().name())
        .with("rows", rows);
  }
}
