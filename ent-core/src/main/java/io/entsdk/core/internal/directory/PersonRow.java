package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.RowKey;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Keeps one person. */
@Entity
@Table(name = "ent_core_person")
@Cacheable(false)
public class PersonRow {

  @EmbeddedId private RowKey key;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "last_name", nullable = false)
  private String lastName;

  @Column(name = "usage_name")
  private @Nullable String usageName;

  @Column(name = "first_name", nullable = false)
  private String firstName;

  @Column(name = "birth_date")
  private @Nullable LocalDate birthDate;

  @Column(name = "email")
  private @Nullable String email;

  @Column(name = "sort_key", nullable = false)
  private String sortKey;

  /** For the provider alone, which fills the fields. */
  protected PersonRow() {}

  public Person toPerson() {
    return new Person(new PersonId(key.id()), lastName, usageName, firstName, birthDate, email);
  }
}
