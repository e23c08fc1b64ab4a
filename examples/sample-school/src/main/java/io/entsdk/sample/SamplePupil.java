package io.entsdk.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pupil as the file of pupils tells it.
 *
 * @param addresses one, or two when the parents live apart; the first is that of the first guardian
 */
public record SamplePupil(
    PersonName name,
    Sex sex,
    LocalDate birthDate,
    Level level,
    String className,
    List<Address> addresses,
    Claims claims) {

  public SamplePupil {
    addresses = List.copyOf(addresses);
  }

  /** What ONDE says that the family answered; a claim of the source, never a consent. */
  public record Claims(boolean insured, boolean associations, boolean photos) {}

  public String familyName() {
    return name.family();
  }

  public @Nullable String usageName() {
    return name.usage();
  }

  public String givenName() {
    return name.given();
  }
}
