package io.entsdk.privacy.internal.retention;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.protection.ProtectionSql;
import io.entsdk.core.protection.ProtectionSql.Reason;
import io.entsdk.privacy.retention.Adoption;
import io.entsdk.privacy.retention.AdoptionId;
import io.entsdk.privacy.retention.Capacity;
import io.entsdk.privacy.retention.RuleVersion;
import io.entsdk.privacy.retention.Settlement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps adopted rules, within one unit of work. */
final class JpaAdoptions {

  /** Stands for every school that has no version of its own. */
  static final UUID ALL_SCHOOLS = new UUID(0, 0);

  private static final String VERSIONS =
      ProtectionSql.readsAll(
          Reason.KEEPING,
          "select school_id, valid_from, ends, "
              + RuleColumns.NAMES
              + " from ent_privacy_rule where tenant = cast(?1 as int)");

  private static final String OF =
      ProtectionSql.readsAll(
          Reason.KEEPING,
          "select school_id, valid_from, ends, "
              + RuleColumns.NAMES
              + ", id, because, adopted_by, adopted_as, adopted_at from ent_privacy_rule"
              + " where tenant = cast(?1 as int) and rule_key = cast(?2 as varchar)"
              + " and school_id in (cast(?3 as uuid), cast(?4 as uuid))"
              + " order by adopted_at desc, id desc");

  private static final String SETTLEMENTS =
      """
      select s.rule_id, s.conflict, s.because from ent_privacy_rule r
      join ent_privacy_rule_settlement s on s.tenant = r.tenant and s.rule_id = r.id
      where r.tenant = cast(?1 as int) and r.rule_key = cast(?2 as varchar)
        and r.school_id in (cast(?3 as uuid), cast(?4 as uuid)) order by s.rule_id, s.conflict""";

  private static final int RULE = 3;
  private static final int ID = RULE + RuleColumns.COUNT;

  private final Unit unit;
  private final int tenant;

  JpaAdoptions(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Return every version of every rule of the tenant. */
  List<RuleVersion> versions() {
    return unit.rows(VERSIONS, tenant).stream().map(JpaAdoptions::version).toList();
  }

  /** Return the versions of {@code key} of {@code school} and of all schools, the newest first. */
  List<Adoption> listOf(String key, UUID school) {
    Map<UUID, List<Settlement>> settlements =
        unit.rows(SETTLEMENTS, tenant, key, school, ALL_SCHOOLS).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.uuid(0),
                    Collectors.mapping(
                        row -> new Settlement(row.text(1), row.text(2)), Collectors.toList())));
    return unit.rows(OF, tenant, key, school, ALL_SCHOOLS).stream()
        .map(row -> adoption(row, settlements.getOrDefault(row.uuid(ID), List.of())))
        .toList();
  }

  void add(Adoption adoption) {
    List<Column<Adoption>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", one -> one.id().value()),
            Column.uuid("school_id", one -> placeOf(one.version().school())),
            Column.date("valid_from", one -> one.version().from()),
            Column.flag("ends", one -> one.version().ends()),
            Column.text("because", Adoption::because),
            Column.uuid("adopted_by", one -> one.by() == null ? null : one.by().value()),
            Column.text("adopted_as", one -> one.as().name()),
            Column.bigint("adopted_at", one -> Micros.of(one.at())));
    unit.insertAll("ent_privacy_rule", RuleColumns.beside(columns), List.of(adoption));
    List<Column<Settlement>> settled =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("rule_id", any -> adoption.id().value()),
            Column.text("conflict", Settlement::conflict),
            Column.text("because", Settlement::because));
    unit.insertAll("ent_privacy_rule_settlement", settled, adoption.settlements());
  }

  /** Return what stands for {@code school} in the tables. */
  static UUID placeOf(@Nullable SchoolId school) {
    return school == null ? ALL_SCHOOLS : school.value();
  }

  private static RuleVersion version(Row row) {
    return new RuleVersion(
        school(row.uuid(0)), RuleColumns.rule(row, RULE), row.date(1), row.flag(2));
  }

  private static Adoption adoption(Row row, List<Settlement> settlements) {
    return new Adoption(
        new AdoptionId(row.uuid(ID)),
        version(row),
        row.text(ID + 1),
        settlements,
        row.isNull(ID + 2) ? null : new PersonId(row.uuid(ID + 2)),
        Capacity.valueOf(row.text(ID + 3)),
        Micros.instant(row.bigint(ID + 4)));
  }

  private static @Nullable SchoolId school(UUID id) {
    return id.equals(ALL_SCHOOLS) ? null : new SchoolId(id);
  }
}
