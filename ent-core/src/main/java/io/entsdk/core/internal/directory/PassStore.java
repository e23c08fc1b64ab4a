package io.entsdk.core.internal.directory;

import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.PassId;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SubstitutePass;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.UUID;

/** Keeps passes; each step is a conditional update, so that of two at once one succeeds. */
final class PassStore {

  private static final String TABLE = "ent_core_substitute_pass";

  private final Unit unit;
  private final int tenant;

  PassStore(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  void add(SubstitutePass pass, PassSecret secret, String hash, String keyId) {
    PersonId expected = pass.expected();
    List<Column<SubstitutePass>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", one -> one.id().value()),
            Column.uuid("school_id", one -> one.school().value()),
            Column.uuid("class_id", one -> one.schoolClass().value()),
            Column.date("pass_day", SubstitutePass::day),
            Column.bigint("ends_at", one -> Micros.of(one.endsAt())),
            Column.uuid("expected_id", any -> expected == null ? null : expected.value()),
            Column.text("selector", any -> secret.selector()),
            Column.text("code_hash", any -> hash),
            Column.text("key_id", any -> keyId),
            Column.integer("tries", any -> 0),
            Column.uuid("given_by", one -> one.givenBy().value()),
            Column.bigint("given_at", one -> Micros.of(one.givenAt())));
    unit.insertAll(TABLE, columns, List.of(pass));
  }

  StoredPass get(PassId id) {
    return all("id = cast(?2 as uuid)", id.value()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("SubstitutePass", id));
  }

  List<StoredPass> withSelector(String selector) {
    return all("selector = cast(?2 as varchar) order by id", selector);
  }

  /** Return the passes of a school, the latest day first. */
  List<SubstitutePass> listOf(SchoolId school) {
    return read(
            "school_id = cast(?2 as uuid) and "
                + shown(TABLE + ".substitute_id", SCHOOLING)
                + " order by pass_day desc, id desc fetch first 200 rows only",
            school.value())
        .stream()
        .map(StoredPass::pass)
        .toList();
  }

  /** Return everybody who has activated a pass of the school, by name. */
  List<Person> substitutesOf(SchoolId school) {
    return unit
        .rows(
            """
            select p.id, p.last_name, p.usage_name, p.first_name from (
              select distinct s.substitute_id from ent_core_substitute_pass s
              where s.tenant = cast(?1 as int) and s.school_id = cast(?2 as uuid)) as w (id)
            join ent_core_person p on p.tenant = cast(?1 as int) and p.id = w.id
            where %s
            order by p.sort_key, p.id"""
                .formatted(shown("p.id", IDENTITY)),
            tenant,
            school.value())
        .stream()
        .map(PassStore::person)
        .toList();
  }

  private static Person person(Row row) {
    String usageName = row.isNull(2) ? null : row.text(2);
    return new Person(new PersonId(row.uuid(0)), row.text(1), usageName, row.text(3), null, null);
  }

  /**
   * Count a try on a pass that waits for its substitute, and keep everybody else's tries on it
   * waiting; return false if it bears no more, or waits no longer.
   */
  boolean countTry(PassId id) {
    return unit.update(
            """
            update ent_core_substitute_pass set tries = tries + 1
            where tenant = cast(?1 as int) and id = cast(?2 as uuid) and activated_at is null
              and revoked_at is null and tries < cast(?3 as int)""",
            tenant,
            id.value(),
            SubstitutePass.MOST_TRIES)
        == 1;
  }

  /** Take back the count of a try that was right. */
  void forgiveTry(PassId id) {
    unit.update(
        """
        update ent_core_substitute_pass set tries = tries - 1
        where tenant = cast(?1 as int) and id = cast(?2 as uuid)""",
        tenant,
        id.value());
  }

  /**
   * Note who works on a pass and through which facts; whoever has counted a try on it holds it, so
   * that nobody else does this or revokes it meanwhile.
   */
  void activate(PassId id, PersonId substitute, UUID function, UUID assignment) {
    unit.update(
        """
        update ent_core_substitute_pass
        set substitute_id = cast(?3 as uuid), function_id = cast(?4 as uuid),
          assignment_id = cast(?5 as uuid), activated_at = cast(?6 as bigint)
        where tenant = cast(?1 as int) and id = cast(?2 as uuid)""",
        tenant,
        id.value(),
        substitute.value(),
        function,
        assignment,
        Micros.of(unit.now()));
  }

  /** Revoke a pass now and tell whether that was new. */
  boolean revoke(PassId id, Actor actor) {
    return unit.update(
            """
            update ent_core_substitute_pass set revoked_at = cast(?3 as bigint),
              revoked_by = cast(nullif(cast(?4 as varchar), '') as uuid)
            where tenant = cast(?1 as int) and id = cast(?2 as uuid) and revoked_at is null""",
            tenant,
            id.value(),
            Micros.of(unit.now()),
            actor.person().map(PersonId::toString).orElse(""))
        == 1;
  }

  private List<StoredPass> read(String condition, Object value) {
    return stored(StoredPass.READ + condition, value);
  }

  /** Read to decide by, and to act on: nobody is shown it. */
  private List<StoredPass> all(String condition, Object value) {
    return stored(readsAll(DECIDING, StoredPass.READ + condition), value);
  }

  private List<StoredPass> stored(String sql, Object value) {
    return unit.rows(sql, tenant, value).stream().map(StoredPass::of).toList();
  }
}
