package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Enrolment;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.RowKey;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps one stay of a pupil in a class. */
@Entity
@Table(name = "ent_core_enrolment")
@Cacheable(false)
public class EnrolmentRow {

  @EmbeddedId private RowKey key;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "person_id", nullable = false, updatable = false)
  private UUID person;

  @Column(name = "school_id", nullable = false, updatable = false)
  private UUID school;

  @Column(name = "class_id", nullable = false, updatable = false)
  private UUID schoolClass;

  @Column(name = "level", nullable = false, updatable = false)
  private String level;

  @Column(name = "first_day", nullable = false, updatable = false)
  private LocalDate firstDay;

  @Column(name = "last_day")
  private @Nullable LocalDate lastDay;

  @Column(name = "source", nullable = false, updatable = false)
  private String source;

  /** For the provider alone, which fills the fields. */
  protected EnrolmentRow() {}

  public Enrolment toEnrolment() {
    return new Enrolment(
        new PersonId(person),
        new SchoolId(school),
        new ClassId(schoolClass),
        PupilLevel.valueOf(level),
        new Period(firstDay, lastDay));
  }
}
