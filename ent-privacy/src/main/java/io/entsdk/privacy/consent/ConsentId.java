package io.entsdk.privacy.consent;

import java.util.UUID;

/** Identifies one consent that was asked for. */
public record ConsentId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static ConsentId parse(String text) {
    return new ConsentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
