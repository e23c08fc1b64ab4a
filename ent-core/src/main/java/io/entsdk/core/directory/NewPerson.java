package io.entsdk.core.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Is somebody whom a hand enters: names, and what the profile allows. Prints nothing.
 *
 * @param profile as what the person comes, which decides what may be told
 * @param email for staff the professional address, for others the one chosen to be told at
 */
public record NewPerson(
    Profile profile,
    String lastName,
    @Nullable String usageName,
    String firstName,
    @Nullable LocalDate birthDate,
    @Nullable String email) {

  /** Return somebody of whom nothing but the name is told. */
  public static NewPerson named(Profile profile, String lastName, String firstName) {
    return new NewPerson(profile, lastName, null, firstName, null, null);
  }

  /** Return the same person with a day of birth, which of pupils alone is kept. */
  public NewPerson bornOn(LocalDate day) {
    return new NewPerson(profile, lastName, usageName, firstName, day, email);
  }

  /** Return the same person with an address to be told at. */
  public NewPerson reachedAt(String address) {
    return new NewPerson(profile, lastName, usageName, firstName, birthDate, address);
  }

  @Override
  public String toString() {
    return "NewPerson[" + profile + "]";
  }
}
