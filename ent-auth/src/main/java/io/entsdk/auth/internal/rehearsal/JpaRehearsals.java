package io.entsdk.auth.internal.rehearsal;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.JpaFacts;
import io.entsdk.core.internal.directory.Place;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the rehearsals of one tenant, and how often each pupil has answered in them. */
public final class JpaRehearsals {

  private static final String COUNTS = "ent_auth_rehearsal_count";
  private static final List<String> KEY = List.of("tenant", "rehearsal_id", "subject_id");

  private final Unit unit;
  private final int tenant;

  public JpaRehearsals(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  void add(OpenRehearsal rehearsal, String keyHash, Actor actor, Instant end) {
    UUID opener = actor.person().map(PersonId::value).orElse(null);
    unit.insertAll(
        "ent_auth_rehearsal",
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", OpenRehearsal::id),
            Column.uuid("class_id", one -> one.schoolClass().value()),
            Column.text("key_hash", any -> keyHash),
            Column.uuid("opened_by", any -> opener),
            Column.bigint("opened_at", any -> Micros.of(unit.now())),
            Column.bigint("ends_at", any -> Micros.of(end))),
        List.of(rehearsal));
  }

  /** Return how many rehearsals of {@code schoolClass} were opened after {@code since}. */
  long openedSince(ClassId schoolClass, Instant since) {
    return unit.rows(
            readsAll(
                COUNTING,
                """
                select count(*) from ent_auth_rehearsal where tenant = cast(?1 as int)
                  and class_id = cast(?2 as uuid) and opened_at > cast(?3 as bigint)"""),
            tenant,
            schoolClass.value(),
            Micros.of(since))
        .get(0)
        .bigint(0);
  }

  Optional<OpenRehearsal> findOpen(String keyHash) {
    return unit
        .rows(
            readsAll(
                DECIDING,
                """
                select id, class_id from ent_auth_rehearsal
                where tenant = cast(?1 as int) and key_hash = cast(?2 as varchar)
                  and ends_at > cast(?3 as bigint)"""),
            tenant,
            keyHash,
            Micros.of(unit.now()))
        .stream()
        .map(row -> new OpenRehearsal(row.uuid(0), new ClassId(row.uuid(1))))
        .findFirst();
  }

  Optional<ClassId> classOf(UUID rehearsal) {
    return unit
        .rows(
            readsAll(
                DECIDING,
                """
                select class_id from ent_auth_rehearsal
                where tenant = cast(?1 as int) and id = cast(?2 as uuid)"""),
            tenant,
            rehearsal)
        .stream()
        .map(row -> new ClassId(row.uuid(0)))
        .findFirst();
  }

  boolean end(UUID rehearsal) {
    return endWhere("id", rehearsal) == 1;
  }

  void endAllOf(ClassId schoolClass) {
    endWhere("class_id", schoolClass.value());
  }

  private int endWhere(String column, UUID value) {
    long now = Micros.of(unit.now());
    return unit.update(
        """
        update ent_auth_rehearsal set ends_at = cast(?1 as bigint)
        where tenant = cast(?2 as int) and %s = cast(?3 as uuid) and ends_at > cast(?4 as bigint)"""
            .formatted(column),
        now,
        tenant,
        value,
        now);
  }

  /**
   * Count one answer of {@code subject}, and tell whether it was among the first {@code most}.
   *
   * @throws jakarta.persistence.PersistenceException if, on H2, somebody has just counted the first
   *     answer of this subject; then all is to be done again
   */
  boolean count(UUID rehearsal, UUID subject, int most) {
    List<Column<UUID>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("rehearsal_id", any -> rehearsal),
            Column.uuid("subject_id", one -> one),
            Column.integer("answers", any -> 0));
    unit.dialect().insertAbsent(unit.entities(), COUNTS, columns, KEY, List.of(subject));
    return unit.update(
            """
            update ent_auth_rehearsal_count set answers = answers + 1
            where tenant = cast(?1 as int) and rehearsal_id = cast(?2 as uuid)
              and subject_id = cast(?3 as uuid) and answers < cast(?4 as int)""",
            tenant,
            rehearsal,
            subject,
            most)
        == 1;
  }

  /** Tell whether {@code pupil} is in {@code schoolClass} today. */
  boolean isIn(UUID pupil, ClassId schoolClass) {
    Place place = new JpaFacts(unit).placeOf(new PersonId(pupil), unit.now());
    return place.isIn(schoolClass);
  }

  /** Forget the rehearsals that were over before {@code before}, at most {@code most}. */
  public int purge(Instant before, int most) {
    unit.update(
        """
        delete from ent_auth_rehearsal_count where tenant = cast(?1 as int) and exists
          (select 1 from ent_auth_rehearsal r where r.tenant = ent_auth_rehearsal_count.tenant
             and r.id = ent_auth_rehearsal_count.rehearsal_id and r.ends_at < cast(?2 as bigint))
          and %s"""
            .formatted(notHeld("ent_auth_rehearsal_count.subject_id")),
        tenant,
        Micros.of(before));
    return unit.update(
        """
        delete from ent_auth_rehearsal where tenant = cast(?1 as int) and id in
          (select r.id from ent_auth_rehearsal r
           where r.tenant = cast(?2 as int) and r.ends_at < cast(?3 as bigint) and %s
             and not exists (select 1 from ent_auth_rehearsal_count c
               where c.tenant = r.tenant and c.rehearsal_id = r.id)
           order by r.id fetch first %d rows only)"""
            .formatted(notHeld("r.opened_by"), most),
        tenant,
        tenant,
        Micros.of(before));
  }
}
