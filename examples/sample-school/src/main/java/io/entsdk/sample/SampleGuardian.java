package io.entsdk.sample;

import org.jspecify.annotations.Nullable;

/** An adult as one row of the file of guardians tells it. */
public record SampleGuardian(PersonName name, Sex sex, Address address, Contact contact) {

  public String familyName() {
    return name.family();
  }

  public @Nullable String usageName() {
    return name.usage();
  }

  public String givenName() {
    return name.given();
  }

  SampleGuardian withEmail(@Nullable String email) {
    return new SampleGuardian(name, sex, address, contact.withEmail(email));
  }
}
