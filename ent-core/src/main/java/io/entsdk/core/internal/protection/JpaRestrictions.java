package io.entsdk.core.internal.protection;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.protection.Restriction;
import io.entsdk.core.protection.RestrictionBasis;
import io.entsdk.core.protection.RestrictionId;
import io.entsdk.core.protection.RestrictionRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps restrictions and the marks of those that stand, within one unit of work. */
public final class JpaRestrictions {

  private static final String SELECT =
      """
      select id, person_id, categories, basis, reference, placed_by, placed_at,
        lifted_by, lifted_at, lift_reason
      from ent_core_restriction where tenant = cast(?1 as int) and\s""";

  private static final String LIFT =
      """
      update ent_core_restriction set lifted_at = cast(?3 as bigint),
        lifted_by = cast(nullif(cast(?4 as varchar), '') as uuid), lift_reason = cast(?5 as varchar)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and lifted_at is null""";

  private final Unit unit;
  private final int tenant;

  public JpaRestrictions(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Return what is restricted of everybody of the tenant: they are few. */
  public Map<UUID, Set<DataCategory>> people() {
    String sql =
        "select person_id, category from ent_core_restricted where tenant = cast(?1 as int)";
    return unit.rows(sql, tenant).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.uuid(0),
                Collectors.mapping(row -> DataCategory.valueOf(row.text(1)), Collectors.toSet())));
  }

  /**
   * Return whom the fact {@code id} of {@code table} is about; empty if there is no such fact.
   *
   * @throws ConflictException with code {@code restricted} if data of {@code category} are
   *     restricted of that person
   */
  public Optional<PersonId> requireUnrestricted(String table, UUID id, DataCategory category) {
    String sql =
        """
        select f.person_id, x.person_id from %s f
        left join ent_core_restricted x on x.tenant = f.tenant and x.person_id = f.person_id
          and x.category = cast(?3 as varchar)
        where f.tenant = cast(?1 as int) and f.id = cast(?2 as uuid)"""
            .formatted(table);
    List<Row> found = unit.rows(readsAll(RECOGNISING, sql), tenant, id, category.name());
    found.stream().filter(row -> !row.isNull(1)).findFirst().ifPresent(JpaRestrictions::refuse);
    return found.stream().map(row -> new PersonId(row.uuid(0))).findFirst();
  }

  /**
   * Pass if no data of {@code category} are restricted of {@code person}.
   *
   * @throws ConflictException with code {@code restricted} otherwise
   */
  public void requireUnrestricted(PersonId person, DataCategory category) {
    String sql =
        """
        select person_id from ent_core_restricted where tenant = cast(?1 as int)
          and person_id = cast(?2 as uuid) and category = cast(?3 as varchar)""";
    unit.rows(sql, tenant, person.value(), category.name()).stream()
        .findFirst()
        .ifPresent(JpaRestrictions::refuse);
  }

  private static void refuse(Row restricted) {
    throw new ConflictException(
        "restricted",
        "Data of person "
            + restricted.uuid(0)
            + " are restricted and cannot be changed; lift the restriction first");
  }

  Restriction add(RestrictionRequest request, Optional<PersonId> by) {
    Restriction placed =
        new Restriction(new RestrictionId(unit.newId()), request, by, unit.now(), Optional.empty());
    unit.insertAll("ent_core_restriction", columns(), List.of(placed));
    List<Column<DataCategory>> marks =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("person_id", any -> request.person().value()),
            Column.text("category", DataCategory::name),
            Column.uuid("restriction_id", any -> placed.id().value()));
    unit.insertAll("ent_core_restricted", marks, List.copyOf(request.categories()));
    return placed;
  }

  private List<Column<Restriction>> columns() {
    return List.of(
        Column.integer("tenant", any -> tenant),
        Column.uuid("id", one -> one.id().value()),
        Column.uuid("person_id", one -> one.what().person().value()),
        Column.text("categories", one -> encoded(one.what().categories())),
        Column.text("basis", one -> one.what().basis().name()),
        Column.text("reference", one -> one.what().reference()),
        Column.uuid("placed_by", one -> one.placedBy().map(PersonId::value).orElse(null)),
        Column.bigint("placed_at", one -> Micros.of(one.placedAt())));
  }

  private static String encoded(Set<DataCategory> categories) {
    return categories.stream().sorted().map(DataCategory::name).collect(Collectors.joining(","));
  }

  Restriction get(RestrictionId restriction) {
    return rows("id = cast(?2 as uuid)", restriction.value()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Restriction", restriction));
  }

  List<Restriction> listOf(PersonId person) {
    return rows("person_id = cast(?2 as uuid) order by placed_at desc, id desc", person.value());
  }

  /** Return what stands in the tenant for {@code basis}. */
  public List<Restriction> standing(RestrictionBasis basis) {
    String sql = SELECT + "basis = cast(?2 as varchar) and lifted_at is null";
    return unit.rows(sql, tenant, basis.name()).stream().map(JpaRestrictions::restriction).toList();
  }

  /** Lift {@code standing} and tell whether it stood until now. */
  boolean lift(Restriction standing, Optional<PersonId> by, String reason) {
    UUID id = standing.id().value();
    String person = by.map(PersonId::toString).orElse("");
    if (unit.update(LIFT, tenant, id, Micros.of(unit.now()), person, reason) == 0) {
      return false;
    }
    unit.update(
        replaces(
            "delete from ent_core_restricted where tenant = cast(?1 as int) and restriction_id = cast(?2 as uuid)"),
        tenant,
        id);
    return true;
  }

  private List<Restriction> rows(String condition, UUID id) {
    return unit.rows(SELECT + condition, tenant, id).stream()
        .map(JpaRestrictions::restriction)
        .toList();
  }

  private static Restriction restriction(Row row) {
    Set<DataCategory> categories =
        Arrays.stream(row.text(2).split(","))
            .map(DataCategory::valueOf)
            .collect(Collectors.toSet());
    return new Restriction(
        new RestrictionId(row.uuid(0)),
        new RestrictionRequest(
            new PersonId(row.uuid(1)),
            categories,
            RestrictionBasis.valueOf(row.text(3)),
            row.text(4)),
        person(row, 5),
        Micros.instant(row.bigint(6)),
        row.isNull(8)
            ? Optional.empty()
            : Optional.of(
                new Restriction.Lifted(
                    person(row, 7), Micros.instant(row.bigint(8)), row.text(9))));
  }

  private static Optional<PersonId> person(Row row, int column) {
    return row.isNull(column) ? Optional.empty() : Optional.of(new PersonId(row.uuid(column)));
  }
}
