package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.GuardianshipId;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
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

/** Keeps one link between a guardian and a child. */
@Entity
@Table(name = "ent_core_guardianship")
@Cacheable(false)
public class GuardianshipRow {

  @EmbeddedId private RowKey key;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "guardian_id", nullable = false, updatable = false)
  private UUID guardian;

  @Column(name = "child_id", nullable = false, updatable = false)
  private UUID child;

  @Column(name = "state", nullable = false)
  private String state;

  @Column(name = "listed", nullable = false)
  private String listed;

  @Column(name = "place_withheld", nullable = false)
  private boolean placeWithheld;

  @Column(name = "first_day", nullable = false, updatable = false)
  private LocalDate firstDay;

  @Column(name = "last_day")
  private @Nullable LocalDate lastDay;

  @Column(name = "source", nullable = false)
  private String source;

  /** For the provider alone, which fills the fields. */
  protected GuardianshipRow() {}

  public PersonId child() {
    return new PersonId(child);
  }

  public GuardianshipTerms terms() {
    return ListedRights.terms(state, listed, placeWithheld);
  }

  public Guardianship toGuardianship() {
    return new Guardianship(
        new GuardianshipId(key.id()),
        Guardian.of(new PersonId(guardian)),
        child(),
        terms(),
        period());
  }

  public Period period() {
    return new Period(firstDay, lastDay);
  }
}
