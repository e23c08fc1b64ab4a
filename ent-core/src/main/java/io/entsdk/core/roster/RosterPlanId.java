package io.entsdk.core.roster;

import java.util.UUID;

/** Identifies a stored import plan within a tenant. */
public record RosterPlanId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static RosterPlanId parse(String text) {
    return new RosterPlanId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
