package io.entsdk.privacy.archive;

import java.util.UUID;

/** Identifies an elimination slip within a tenant. */
public record SlipId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static SlipId parse(String text) {
    return new SlipId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
