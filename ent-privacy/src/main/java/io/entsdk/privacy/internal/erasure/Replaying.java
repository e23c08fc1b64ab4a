package io.entsdk.privacy.internal.erasure;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.groupingBy;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.internal.erasure.ErasurePeople.Planned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the journal of erasures against a database that may have come from a backup, and takes up
 * once more what that one does not know, within one unit of work.
 *
 * <p>The approval stands, and nobody is asked again; a hold does. What the database says of the
 * time of those people is older than their erasure, and is not asked; of others in the same plan,
 * with whom nobody had begun, it is. Whoever had stayed after all, come back or held since the
 * backup was made, stays.
 */
public final class Replaying {

  private static final int AT_ONCE = 1_000;

  private static final String KNOWN =
      """
      select p.erasure_id, p.person_id, p.outcome, e.state, e.replayed_at
      from ent_privacy_erasure_person p
      join ent_privacy_erasure e on e.tenant = p.tenant and e.id = p.erasure_id
      where p.tenant = cast(?1 as int) and p.person_id = p.standing_id and %s""";

  private final Unit unit;
  private final JpaErasures erasures;

  public Replaying(Unit unit) {
    this.unit = unit;
    this.erasures = new JpaErasures(unit);
  }

  /** Says how the database stands to one person of the journal. */
  enum Standing {
    /** It is done. */
    KNOWN,
    /** It goes on by itself. */
    UNDER_WAY,
    /** It was taken up once more, and is not done yet. */
    REPLAYED,
    /** The database is older than the erasure. */
    UNKNOWN
  }

  /** Take up what the database does not know, and return how many people that are. */
  public int replay() {
    Map<Boolean, List<JournalEntry>> unknown =
        standing().getOrDefault(Standing.UNKNOWN, List.of()).stream()
            .collect(groupingBy(JournalEntry::takenBack));
    List<JournalEntry> stayed = unknown.getOrDefault(true, List.of());
    stayed.forEach(
        one -> new PeopleUnderWay(unit, one.erasure()).settle(one.standing(), ErasureOutcome.KEPT));
    List<JournalEntry> gone = unknown.getOrDefault(false, List.of());
    gone.stream().collect(groupingBy(JournalEntry::erasure)).forEach(this::takeUp);
    return gone.size();
  }

  /** Return the people of the journal by how the database stands to them. */
  Map<Standing, List<JournalEntry>> standing() {
    Optional<Journal> journal = Journal.of(unit.tenant());
    if (journal.isEmpty()) {
      return Map.of();
    }
    List<JournalEntry> entries = List.copyOf(journal.get().read());
    Map<String, Standing> known = known(entries);
    return entries.stream()
        .collect(groupingBy(one -> standing(one, known.get(key(one.erasure(), one.standing())))));
  }

  /** Whoever had stayed after all must not be awaited still. */
  private static Standing standing(JournalEntry entry, @Nullable Standing known) {
    if (entry.takenBack()) {
      return known == null || known == Standing.KNOWN ? Standing.KNOWN : Standing.UNKNOWN;
    }
    return known == null ? Standing.UNKNOWN : known;
  }

  private Map<String, Standing> known(List<JournalEntry> entries) {
    Map<String, Standing> known = new HashMap<>();
    for (int from = 0; from < entries.size(); from += AT_ONCE) {
      List<JournalEntry> some = entries.subList(from, Math.min(from + AT_ONCE, entries.size()));
      unit.rows(
              readsAll(CARRYING_ON, KNOWN.formatted(unit.dialect().among("p.person_id", 2))),
              unit.tenantId().value(),
              ColumnType.UUID.toParameter(
                  some.stream().map(one -> one.standing().value()).distinct().toList()))
          .forEach(
              row ->
                  known.put(
                      key(new ErasureId(row.uuid(0)), new PersonId(row.uuid(1))), standing(row)));
    }
    return known;
  }

  private static Standing standing(Row row) {
    if (ErasureOutcome.valueOf(row.text(2)) != ErasureOutcome.AWAITED) {
      return Standing.KNOWN;
    }
    if (ErasureState.valueOf(row.text(3)) != ErasureState.RUNNING) {
      return Standing.UNKNOWN;
    }
    return row.isNull(4) ? Standing.UNDER_WAY : Standing.REPLAYED;
  }

  private static String key(ErasureId erasure, PersonId person) {
    return erasure + "/" + person;
  }

  private void takeUp(ErasureId id, List<JournalEntry> entries) {
    JournalEntry first = entries.get(0);
    if (erasures.find(id).isEmpty()) {
      erasures.add(erasure(first, entries.size()));
    }
    erasures.approve(id, first.approval());
    erasures.replay(id);
    ErasurePeople people = new ErasurePeople(unit, id);
    people.unplan(entries.stream().map(JournalEntry::standing).toList());
    people.addReplayed(entries.stream().flatMap(Replaying::planned).toList());
    SettledWishes wishes = new SettledWishes(unit, id);
    entries.forEach(one -> one.wish().ifPresent(wish -> wishes.replay(one.standing(), wish)));
    if (erasures.tables(id).isEmpty()) {
      ErasureSteps steps = ErasureSteps.of(unit.kernel());
      erasures.settle(id, first.plan(), new RowCounts(unit, steps).planned(id.value()));
    }
  }

  private ErasureRow erasure(JournalEntry entry, int people) {
    return new ErasureRow(
        entry.erasure(),
        entry.scope(),
        entry.ground(),
        ErasureState.PLANNED,
        entry.plan(),
        entry.rule(),
        ErasureSteps.of(unit.kernel()).fingerprint(),
        people,
        people,
        false,
        null,
        Optional.empty(),
        entry.plannedAt(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Stream<Planned> planned(JournalEntry entry) {
    return entry.ids().stream().map(id -> new Planned(id, entry.standing(), entry.lastDay(), null));
  }
}
