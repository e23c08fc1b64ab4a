package io.entsdk.core.internal.audit;

import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.audit.AuditRecord;
import io.entsdk.core.audit.Sighting;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.JpaFacts;
import io.entsdk.core.internal.directory.Place;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.Purpose;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lists what the audit shows, page by page, within one unit of work. */
public final class AuditPages {

  private final Unit unit;

  public AuditPages(Unit unit) {
    this.unit = unit;
  }

  public Page<AuditRecord> entries(Optional<Cursor> after, int most) {
    StoredEntries entries = new StoredEntries(unit);
    return new NewestFirst<>(
            new CursorSeal(unit.tenant(), "audit"),
            entries::before,
            entry -> new NewestFirst.Place(entry.at(), entry.id()))
        .page(after, most)
        .map(StoredEntry::toRecord);
  }

  /** Return who saw the data of {@code child}, with the days of the child's school. */
  public Page<Sighting> sightings(PersonId child, Optional<Cursor> after, int most) {
    JpaSightings sightings = new JpaSightings(unit);
    Place place = new JpaFacts(unit).placeOf(child, unit.now());
    return new NewestFirst<>(
            new CursorSeal(unit.tenant(), "who-saw/" + child),
            (NewestFirst.Place from, int limit) -> sightings.before(child, from, limit),
            JpaSightings.Seen::place)
        .page(after, most)
        .map(
            seen ->
                new Sighting(
                    place.dayOf(Micros.instant(seen.place().at())),
                    seen.role(),
                    new Purpose(seen.purpose())));
  }

  /** Return the keys that sealed blocks, as far as the host still knows them. */
  public Map<String, PublicKey> publicKeys() {
    Map<String, PublicKey> keys = new HashMap<>();
    for (String id : new SealedBlocks(unit).keyIds()) {
      unit.kernel().keys().publicKey(AuditSeal.PURPOSE, id).ifPresent(key -> keys.put(id, key));
    }
    return Map.copyOf(keys);
  }
}
