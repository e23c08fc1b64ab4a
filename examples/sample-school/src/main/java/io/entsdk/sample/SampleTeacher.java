package io.entsdk.sample;

import org.jspecify.annotations.Nullable;

/**
 * A teacher as one row of the file of teachers tells it.
 *
 * @param head written {@code oui} in the column {@code Directeur}
 * @param className none for a head whom a large school frees from teaching
 */
public record SampleTeacher(
    PersonName name,
    Sex sex,
    Address address,
    Contact contact,
    boolean head,
    @Nullable String className) {

  public String familyName() {
    return name.family();
  }

  public @Nullable String usageName() {
    return name.usage();
  }

  public String givenName() {
    return name.given();
  }

  SampleTeacher asHead(@Nullable String taught) {
    return new SampleTeacher(name, sex, address, contact, true, taught);
  }
}
