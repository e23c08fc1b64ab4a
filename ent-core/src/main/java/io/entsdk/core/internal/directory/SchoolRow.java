package io.entsdk.core.internal.directory;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.internal.persistence.RowKey;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneId;

/** Keeps one school. */
@Entity
@Table(name = "ent_core_school")
@Cacheable(false)
public class SchoolRow {

  @EmbeddedId private RowKey key;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "uai", nullable = false, updatable = false)
  private String uai;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "level", nullable = false, updatable = false)
  private String level;

  @Column(name = "zone", nullable = false)
  private String zone;

  @Column(name = "opened_on", nullable = false, updatable = false)
  private LocalDate openedOn;

  @Column(name = "roster_revision", nullable = false)
  private long rosterRevision;

  /** For the provider alone, which fills the fields. */
  protected SchoolRow() {}

  SchoolRow(TenantId tenant, School school, LocalDate openedOn) {
    key = RowKey.of(tenant, school.id().value());
    uai = school.uai().value();
    name = school.name();
    level = school.level().name();
    zone = school.zone().getId();
    this.openedOn = openedOn;
  }

  public School toSchool() {
    return new School(
        new SchoolId(key.id()), new Uai(uai), name, SchoolLevel.valueOf(level), ZoneId.of(zone));
  }

  /** Return the number of times that an import or a hand has changed the school's roster. */
  public long rosterRevision() {
    return rosterRevision;
  }
}
