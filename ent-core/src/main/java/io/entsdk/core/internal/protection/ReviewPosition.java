package io.entsdk.core.internal.protection;

import io.entsdk.core.protection.Hold;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Says after which hold a page of those that are to be looked at goes on. */
record ReviewPosition(LocalDate day, UUID hold) {

  static final UUID NOTHING = new UUID(0, 0);

  static final ReviewPosition BEGINNING = new ReviewPosition(LocalDate.of(1, 1, 1), NOTHING);

  static ReviewPosition of(Hold hold) {
    return new ReviewPosition(hold.what().reviewOn(), hold.id().value());
  }

  static ReviewPosition read(List<String> parts) {
    return new ReviewPosition(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1)));
  }

  String[] parts() {
    return new String[] {day.toString(), hold.toString()};
  }
}
