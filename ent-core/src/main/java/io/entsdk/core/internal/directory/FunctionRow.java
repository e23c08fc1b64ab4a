package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolFunction;
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

/** Keeps one period in which a person has a profile in a school. */
@Entity
@Table(name = "ent_core_function")
@Cacheable(false)
public class FunctionRow {

  @EmbeddedId private RowKey key;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "person_id", nullable = false, updatable = false)
  private UUID person;

  @Column(name = "school_id", nullable = false, updatable = false)
  private UUID school;

  @Column(name = "profile", nullable = false, updatable = false)
  private String profile;

  @Column(name = "first_day", nullable = false, updatable = false)
  private LocalDate firstDay;

  @Column(name = "last_day")
  private @Nullable LocalDate lastDay;

  @Column(name = "source", nullable = false, updatable = false)
  private String source;

  /** For the provider alone, which fills the fields. */
  protected FunctionRow() {}

  public PersonId person() {
    return new PersonId(person);
  }

  public SchoolId school() {
    return new SchoolId(school);
  }

  public Profile profile() {
    return Profile.valueOf(profile);
  }

  public Period period() {
    return new Period(firstDay, lastDay);
  }

  public SchoolFunction toFunction() {
    return new SchoolFunction(person(), school(), profile(), period());
  }
}
