package io.entsdk.privacy.erasure;

import java.util.UUID;

/** Identifies one erasure within a tenant. */
public record ErasureId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static ErasureId parse(String text) {
    return new ErasureId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
