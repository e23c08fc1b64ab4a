package io.entsdk.core.directory;

import io.entsdk.core.internal.text.SortKey;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;

/** Puts people into a school behind the SDK's back, many at once or under names of any script. */
public final class Crowd {

  private final Ent ent;

  public Crowd(Ent ent) {
    this.ent = ent;
  }

  /** Add {@code count} supervisors, all called Jean Martin, from today on. */
  public void homonyms(SchoolId school, int from, int count) {
    String series =
        (ent.database() == Database.H2 ? "system_range" : "generate_series")
            + "(%d, %d) as s (n)".formatted(from, from + count - 1);
    String id = "cast('00000000-0000-7000-8000-' || lpad(cast(n as varchar), 12, '0') as uuid)";
    run(
        "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key) select 1, "
            + id
            + ", 0, 'MARTIN', 'Jean', 'martin jean' from "
            + series);
    run(
        "insert into ent_core_function (tenant, id, version, person_id, school_id, profile, first_day, source) select 1, %s, 0, %s, '%s', 'EVS', date '2026-09-01', 'hand' from %s"
            .formatted(id, id, school, series));
  }

  /** Add one supervisor to the staff of {@code school}, from {@code firstDay} on. */
  public PersonId staff(SchoolId school, String lastName, String firstName, LocalDate firstDay) {
    PersonId person = person(lastName, firstName);
    function(school, person, Profile.EVS, firstDay);
    return person;
  }

  /** Add an inspector of the testkit's school, whose academy oversees it. */
  public PersonId inspector() {
    PersonId person = person("INSPECTOR", "Iris");
    function(ent.school().id(), person, Profile.ACA, LocalDate.of(2026, 9, 1));
    return person;
  }

  /** Add somebody whom no fact ties to any school. */
  public PersonId person(String lastName, String firstName) {
    UUID id = ent.runtime().kernel().newId();
    update(
        "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key) values (1, ?, 0, ?, ?, ?)",
        id,
        lastName,
        firstName,
        SortKey.of(lastName, null, firstName));
    return new PersonId(id);
  }

  private void function(SchoolId school, PersonId person, Profile profile, LocalDate firstDay) {
    update(
        "insert into ent_core_function (tenant, id, version, person_id, school_id, profile, first_day, source) values (1, ?, 0, ?, ?, ?, ?, 'hand')",
        ent.runtime().kernel().newId(),
        person.value(),
        school.value(),
        profile.name(),
        firstDay);
  }

  /** Run one statement as the host's database administrator would. */
  public void run(String sql) {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused a statement of the test", e);
    }
  }

  private void update(String sql, Object... values) {
    try (Connection connection = ent.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused a statement of the test", e);
    }
  }
}
