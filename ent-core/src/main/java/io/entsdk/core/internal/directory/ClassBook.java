package io.entsdk.core.internal.directory;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Opens and closes classes by hand. */
public final class ClassBook {

  private static final int LONGEST_NAME = 100;

  private final Unit unit;
  private final Hand hand;

  public ClassBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.hand = new Hand(unit, actor);
  }

  /** Open a class for the school year of {@code firstDay}, or open a closed one again. */
  public SchoolClass open(
      SchoolId school, String name, Set<PupilLevel> levels, LocalDate firstDay) {
    new Checks().text("name", name, LONGEST_NAME).days(Period.from(firstDay)).pass();
    hand.touch(new Known(unit).school(school).id());
    SchoolYear year = new JpaSchoolYears(unit).of(school).yearOf(firstDay);
    String kept = name.strip();
    SchoolClass opened =
        find(school, year, kept)
            .map(row -> reopened(row, new SchoolClass(id(row), school, year, kept)))
            .orElseGet(() -> added(new SchoolClass(newId(), school, year, kept), firstDay));
    declare(opened.id(), levels);
    hand.record("open-class", opened.id().value());
    return opened;
  }

  /** Close a class on {@code lastDay}, included; refused while anybody stays in it beyond. */
  public void close(SchoolClass schoolClass, LocalDate lastDay) {
    CalendarDays.checked("lastDay", lastDay);
    hand.touch(schoolClass.school());
    Map<String, Object> inClass = Map.of("class_id", schoolClass.id().value());
    Period beyond = Period.from(lastDay.plusDays(1));
    int left =
        new FactTable(unit, "ent_core_enrolment").during(beyond, inClass).size()
            + new FactTable(unit, "ent_core_assignment").during(beyond, inClass).size();
    if (left > 0) {
      throw new ConflictException(
          "class-not-empty",
          "Class "
              + schoolClass.id()
              + " has "
              + left
              + " stays and assignments beyond "
              + lastDay
              + "; end or move them first");
    }
    update("cast(?3 as date)", schoolClass.id(), lastDay);
    hand.note(schoolClass.id().value(), "ENDED");
    hand.record("close-class", schoolClass.id().value());
  }

  /** Return the levels of a class on {@code day}: those of its pupils, and those declared. */
  public Set<PupilLevel> levelsOf(ClassId schoolClass, LocalDate day) {
    Set<PupilLevel> levels = new TreeSet<>();
    unit.rows(
            readsAll(
                COUNTING,
                """
                select level from ent_core_class_level
                where tenant = cast(?1 as int) and class_id = cast(?2 as uuid)
                union select level from ent_core_enrolment
                where tenant = cast(?1 as int) and class_id = cast(?2 as uuid)
                  and first_day <= cast(?3 as date) and (last_day is null or last_day >= cast(?3 as date))"""),
            unit.tenantId().value(),
            schoolClass.value(),
            day)
        .forEach(row -> levels.add(PupilLevel.valueOf(row.text(0))));
    return levels;
  }

  private Optional<Row> find(SchoolId school, SchoolYear year, String name) {
    return unit
        .rows(
            """
            select id, closed_on from ent_core_class
            where tenant = cast(?1 as int) and school_id = cast(?2 as uuid)
              and school_year = cast(?3 as int) and name = cast(?4 as varchar)""",
            unit.tenantId().value(),
            school.value(),
            year.startYear(),
            name)
        .stream()
        .findFirst();
  }

  private SchoolClass reopened(Row row, SchoolClass found) {
    if (row.isNull(1)) {
      throw new ConflictException(
          "class-open", "Class " + found.id() + " has this name in " + found.year() + " already");
    }
    update("null", found.id());
    hand.note(found.id().value(), "CHANGED");
    return found;
  }

  private SchoolClass added(SchoolClass made, LocalDate openedOn) {
    List<Column<SchoolClass>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", one -> one.id().value()),
            Column.bigint("version", any -> 0L),
            Column.uuid("school_id", one -> one.school().value()),
            Column.integer("school_year", one -> one.year().startYear()),
            Column.text("name", SchoolClass::name),
            Column.date("opened_on", any -> openedOn),
            Column.text("source", any -> Hand.SOURCE));
    unit.insertAll("ent_core_class", columns, List.of(made));
    hand.note(made.id().value(), "MADE");
    return made;
  }

  private void declare(ClassId schoolClass, Set<PupilLevel> levels) {
    List<Column<PupilLevel>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("class_id", any -> schoolClass.value()),
            Column.text("level", PupilLevel::name));
    unit.update(
        "delete from ent_core_class_level where tenant = cast(?1 as int) and class_id = cast(?2 as uuid)",
        unit.tenantId().value(),
        schoolClass.value());
    unit.insertAll("ent_core_class_level", columns, List.copyOf(levels));
  }

  private void update(String closedOn, ClassId schoolClass, LocalDate... day) {
    Object[] parameters = new Object[2 + day.length];
    parameters[0] = unit.tenantId().value();
    parameters[1] = schoolClass.value();
    System.arraycopy(day, 0, parameters, 2, day.length);
    unit.update(
        "update ent_core_class set version = version + 1, closed_on = "
            + closedOn
            + " where tenant = cast(?1 as int) and id = cast(?2 as uuid)",
        parameters);
  }

  private ClassId newId() {
    return new ClassId(unit.newId());
  }

  private static ClassId id(Row row) {
    return new ClassId(row.uuid(0));
  }
}
