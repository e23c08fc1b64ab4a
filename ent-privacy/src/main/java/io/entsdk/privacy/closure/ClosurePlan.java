package io.entsdk.privacy.closure;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.retention.PublicArchives;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what the closing of a tenant, or of one school, would do; nothing goes before another person
 * has approved its hash and its number of people.
 *
 * @param school the one that is planned to close; empty where the whole tenant is
 * @param erasure that of the people whom the school alone knows, who can be listed and spared
 *     there; empty where the whole tenant is closed
 * @param day nothing goes before it has begun in every school
 * @param hash stands for everything in the plan: day, schools, people, tables and inventory;
 *     base64url
 * @param people how many people the directory knows, every id of whoever was merged; where one
 *     school is closed, how many it alone knows
 * @param archives what the controller of each school has answered: whether its accounts are public
 *     archives
 * @param newestActivity when the directory last told something of anybody; a recent moment deserves
 *     a look
 * @param tables every table, rows that stay and why among them, empty ones left out
 */
public record ClosurePlan(
    ClosureId id,
    Optional<SchoolId> school,
    Optional<ErasureId> erasure,
    LocalDate day,
    String hash,
    int people,
    Map<SchoolId, PublicArchives> archives,
    Optional<Instant> newestActivity,
    List<ClosedTable> tables) {

  public ClosurePlan {
    archives = Map.copyOf(archives);
    tables = List.copyOf(tables);
  }

  /** Return how many rows come to {@code fate}. */
  public long rows(Fate fate) {
    return tables.stream().filter(table -> table.fate() == fate).mapToLong(ClosedTable::rows).sum();
  }
}
