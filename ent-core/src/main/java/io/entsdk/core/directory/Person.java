package io.entsdk.core.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes a person, whatever profiles and schools the person has. Prints as its id alone.
 *
 * @param lastName the name by birth (<em>nom de famille</em>)
 * @param usageName the name that the person goes by where it differs (<em>nom d'usage</em>)
 * @param birthDate known of pupils alone: arrêté of 30 November 2006, article 2
 * @param email the address that the person has chosen to be told at
 */
public record Person(
    PersonId id,
    String lastName,
    @Nullable String usageName,
    String firstName,
    @Nullable LocalDate birthDate,
    @Nullable String email) {

  /** Return the first name and the name that the person goes by. */
  public String displayName() {
    return firstName + " " + Optional.ofNullable(usageName).orElse(lastName);
  }

  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
