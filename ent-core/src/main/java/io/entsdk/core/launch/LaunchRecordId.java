package io.entsdk.core.launch;

import java.util.UUID;

/** Identifies a record of a requirement within a tenant. */
public record LaunchRecordId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static LaunchRecordId parse(String text) {
    return new LaunchRecordId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
