package io.entsdk.privacy.request;

import java.util.UUID;

/** Identifies a request that stands in the register of a tenant. */
public record RequestId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static RequestId parse(String text) {
    return new RequestId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
