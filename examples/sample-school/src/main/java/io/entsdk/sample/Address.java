package io.entsdk.sample;

/** Where a household lives. */
public record Address(String street, String postcode, String commune) {

  static final String COUNTRY = "FRANCE";

  Address at(String place) {
    return new Address(place + ", " + street, postcode, commune);
  }
}
