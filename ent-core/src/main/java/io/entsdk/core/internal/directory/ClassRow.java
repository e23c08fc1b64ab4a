package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolYear;
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

/** Keeps one class of one school year. */
@Entity
@Table(name = "ent_core_class")
@Cacheable(false)
public class ClassRow {

  @EmbeddedId private RowKey key;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "school_id", nullable = false, updatable = false)
  private UUID school;

  @Column(name = "school_year", nullable = false, updatable = false)
  private int schoolYear;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "source", nullable = false, updatable = false)
  private String source;

  @Column(name = "opened_on", updatable = false)
  private @Nullable LocalDate openedOn;

  @Column(name = "closed_on")
  private @Nullable LocalDate closedOn;

  /** For the provider alone, which fills the fields. */
  protected ClassRow() {}

  public SchoolClass toSchoolClass() {
    return new SchoolClass(
        new ClassId(key.id()), new SchoolId(school), new SchoolYear(schoolYear), name);
  }
}
