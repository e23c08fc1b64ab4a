package io.entsdk.core.directory;

import io.entsdk.core.RejectedException;

/** Names a person in another system, such as the vendor's own users; prints without the value. */
public record ExternalId(String system, String value) {

  private static final int LONGEST_SYSTEM = 40;
  private static final int LONGEST_VALUE = 200;

  public ExternalId {
    if (system.isBlank() || system.length() > LONGEST_SYSTEM) {
      throw RejectedException.of(
          "system", "length", "a system is named by 1 to " + LONGEST_SYSTEM + " characters");
    }
    if (value.isBlank() || value.length() > LONGEST_VALUE) {
      throw RejectedException.of(
          "value", "length", "an external id has 1 to " + LONGEST_VALUE + " characters");
    }
  }

  public static ExternalId of(String system, String value) {
    return new ExternalId(system, value);
  }

  @Override
  public String toString() {
    return "ExternalId[" + system + "]";
  }
}
