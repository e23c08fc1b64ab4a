package io.entsdk.core.internal.directory;

import static io.entsdk.core.directory.IdentitySql.others;
import static io.entsdk.core.directory.IdentitySql.personOf;
import static io.entsdk.core.personal.DataCategory.ACCOUNT;
import static io.entsdk.core.personal.DataCategory.BIRTH;
import static io.entsdk.core.personal.DataCategory.CONTACT;
import static io.entsdk.core.personal.DataCategory.FAMILY_LINK;
import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.shown;
import static io.entsdk.core.protection.ProtectionSql.shownValue;

import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.ExternalId;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.protection.ProtectionSql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the people of one tenant within one unit of work, in one statement a call. Whoever's
 * identity is restricted is not there; a restricted date of birth or address is not told.
 */
public final class JpaPeople {

  private static final List<String> EXTERNAL_KEY =
      List.of("tenant", "external_system", "external_value");

  private static final String PERSON =
      "p.id, p.last_name, p.usage_name, p.first_name, %s, %s, p.sort_key from ent_core_person p"
          .formatted(
              shownValue("p.birth_date", "p.id", BIRTH), shownValue("p.email", "p.id", CONTACT));
  private static final String NAMED = " and " + shown("p.id", IDENTITY);
  private static final String BY_NAME = NAMED + " order by p.sort_key, p.id";

  private static final String LIVE =
      " and %1$s.first_day <= cast(?3 as date) and (%1$s.last_day is null or %1$s.last_day >= cast(?3 as date))";

  /** Those whom a fact of {@code table} ties to the place in {@code column}. */
  private static final String TIED =
      """
      select distinct %s join %s f on f.tenant = p.tenant
      where f.tenant = cast(?1 as int) and f.%s = cast(?2 as uuid) and p.id =\s"""
          + personOf("f.person_id")
          + live("f")
          + " and "
          + shown("f.person_id", SCHOOLING);

  /** Links to children of a class; no longer a link to see where any end of it is restricted. */
  private static final String LINKED =
      """
       ent_core_enrolment f
      join ent_core_guardianship g on g.tenant = f.tenant and g.child_id = f.person_id%s
      where f.tenant = cast(?1 as int) and f.class_id = cast(?2 as uuid)%s and %s and %s and %s"""
          .formatted(
              live("g"),
              live("f"),
              shown("f.person_id", SCHOOLING),
              shown("g.child_id", FAMILY_LINK),
              shown("g.guardian_id", FAMILY_LINK));

  private static final String LINKED_TO_MERGED =
      LINKED.replace(
          "join ent_core_guardianship g on g.tenant = f.tenant and g.child_id = f.person_id",
          others("f.person_id", "child")
              + "join ent_core_guardianship g on g.tenant = child.tenant and g.child_id = child.person_id");

  private final Unit unit;
  private final int tenant;

  public JpaPeople(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Return {@code person} as whoever stands for that id. */
  public Optional<Person> find(PersonId person) {
    String sql =
        "select "
            + PERSON
            + " where p.tenant = cast(?1 as int) and p.id = coalesce((select own.set_id"
            + " from ent_core_identity own where own.tenant = cast(?1 as int)"
            + " and own.person_id = cast(?2 as uuid)), cast(?2 as uuid))"
            + NAMED;
    return unit.rows(sql, tenant, person.value()).stream().map(JpaPeople::person).findFirst();
  }

  /** Tell whether {@code person} is there, restricted or not. */
  public boolean isThere(PersonId person) {
    String sql =
        ProtectionSql.readsAll(
            ProtectionSql.Reason.RECOGNISING,
            "select id from ent_core_person where tenant = cast(?1 as int) and id = cast(?2 as uuid)");
    return !unit.rows(sql, tenant, person.value()).isEmpty();
  }

  /** Return the calendar day of {@code school} at {@code now}. */
  public LocalDate dayIn(SchoolId school, Instant now) {
    return new JpaSchools(unit)
        .find(school)
        .orElseThrow(() -> new NotFoundException("School", school))
        .dayOf(now);
  }

  public List<Person> pupilsOf(ClassId schoolClass, LocalDate day) {
    return tied("ent_core_enrolment", "class_id", schoolClass.value(), day);
  }

  public List<Person> staffOf(ClassId schoolClass, LocalDate day) {
    return tied("ent_core_assignment", "class_id", schoolClass.value(), day);
  }

  public List<Person> staffOf(SchoolId school, LocalDate day) {
    return tied("ent_core_function", "school_id", school.value(), day);
  }

  private List<Person> tied(String table, String column, UUID place, LocalDate day) {
    return people(TIED.formatted(PERSON, table, column), place, day);
  }

  public List<Person> staffOf(SchoolId school, Profile profile, LocalDate day) {
    String as = TIED.formatted(PERSON, "ent_core_function", "school_id");
    return people(as + " and f.profile = cast(?4 as varchar)", school.value(), day, profile.name());
  }

  /** Return the guardians of the pupils of the class, in every state of their links. */
  public List<Person> familiesOf(ClassId schoolClass, LocalDate day) {
    String sql =
        "select distinct "
            + PERSON
            + " join (select g.tenant, "
            + personOf("g.guardian_id")
            + " as guardian_id from"
            + LINKED
            + " union select g.tenant, "
            + personOf("g.guardian_id")
            + " from"
            + LINKED_TO_MERGED
            + ") w on w.tenant = p.tenant and w.guardian_id = p.id where 1 = 1";
    return people(sql, schoolClass.value(), day);
  }

  private List<Person> people(String sql, UUID place, LocalDate day, Object... more) {
    List<Object> parameters = new ArrayList<>(List.of(tenant, place, day));
    parameters.addAll(List.of(more));
    return unit.rows(sql + BY_NAME, parameters.toArray()).stream().map(JpaPeople::person).toList();
  }

  private static Person person(Row row) {
    return new Person(
        new PersonId(row.uuid(0)),
        row.text(1),
        row.isNull(2) ? null : row.text(2),
        row.text(3),
        row.isNull(4) ? null : row.date(4),
        row.isNull(5) ? null : row.text(5));
  }

  /**
   * Return every link on {@code day} between a guardian and a pupil of the class, in every state.
   */
  public List<Guardianship> guardiansOf(ClassId schoolClass, LocalDate day) {
    return new JpaGuardianshipLists(unit).of(schoolClass, day);
  }

  public Optional<PersonId> find(ExternalId externalId) {
    return unit
        .rows(
            """
            select i.person_id from ent_core_external_id i
            where i.tenant = cast(?1 as int) and i.external_system = cast(?2 as varchar)
              and i.external_value = cast(?3 as varchar) and\s"""
                + shown("i.person_id", ACCOUNT),
            tenant,
            externalId.system(),
            externalId.value())
        .stream()
        .map(row -> new PersonId(row.uuid(0)))
        .findFirst();
  }

  /** Join {@code person} to {@code externalId}, or refuse if that names somebody else. */
  public void bind(PersonId person, ExternalId externalId) {
    List<Column<ExternalId>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.text("external_system", ExternalId::system),
            Column.text("external_value", ExternalId::value),
            Column.uuid("person_id", any -> person.value()));
    unit.insertAbsent("ent_core_external_id", columns, EXTERNAL_KEY, List.of(externalId));
    if (find(externalId).filter(new JpaIdentities(unit).allOf(person)::contains).isEmpty()) {
      throw new ConflictException(
          "external-id-taken",
          "An id of system " + externalId.system() + " names another person than " + person);
    }
  }

  private static String live(String alias) {
    return LIVE.formatted(alias);
  }
}
