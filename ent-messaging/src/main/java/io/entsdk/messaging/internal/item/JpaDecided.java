package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.Decided;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps what decisions rest on, within one unit of work: each different text once, under an id that
 * is made from it. A text names nobody, so that it stays when a delivery goes.
 */
public final class JpaDecided {

  private static final String KNOWN =
      """
      select x.id from ent_messaging_decided x
      where x.tenant = cast(?1 as int) and x.id in (select given.id from unnest(%s) as given (id))""";

  private final Unit unit;
  private final int tenant;

  public JpaDecided(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  private record Text(UUID id, String rule, String noted) {}

  /**
   * Keep what was decided about each person or item, and return under which id: one statement, and
   * one more where anything was not decided before.
   *
   * @param at when it was decided
   */
  public <K> Map<K, UUID> keep(Map<K, Decided> decided, Instant at) {
    Map<K, UUID> ids = new HashMap<>();
    Map<String, Text> texts = new HashMap<>();
    decided.forEach(
        (about, one) -> {
          Text text = texts.computeIfAbsent(one.write(at), noted -> text(noted, one));
          ids.put(about, text.id());
        });
    Set<UUID> known = known(Set.copyOf(ids.values()));
    List<Text> added =
        texts.values().stream()
            .filter(one -> !known.contains(one.id()))
            .sorted(Comparator.comparing(Text::id)) // two who send at once wait in one order
            .toList();
    if (!added.isEmpty()) {
      add(added);
    }
    return ids;
  }

  private static Text text(String noted, Decided decided) {
    return new Text(idOf(noted), decided.decision().decisive().name(), noted);
  }

  /** Return the id of a text, by which it is found, and which tells whether it was changed. */
  static UUID idOf(String noted) {
    return Fingerprint.of("decided").with(noted).id();
  }

  private Set<UUID> known(Set<UUID> ids) {
    Set<UUID> known = new HashSet<>();
    unit.rows(
            readsAll(DECIDING, KNOWN.formatted(unit.dialect().arrayOf(ColumnType.UUID, 2))),
            tenant,
            ColumnType.UUID.toParameter(List.copyOf(ids)))
        .forEach(row -> known.add(row.uuid(0)));
    return known;
  }

  private void add(List<Text> texts) {
    List<Column<Text>> columns =
        List.of(
            Column.integer("tenant", one -> tenant),
            Column.uuid("id", Text::id),
            Column.text("rule", Text::rule),
            Column.text("noted", Text::noted));
    unit.insertAbsent("ent_messaging_decided", columns, List.of("tenant", "id"), texts);
  }
}
