package io.entsdk.core.directory;

import java.util.UUID;

/** Identifies a group of one school within a tenant. */
public record GroupId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static GroupId parse(String text) {
    return new GroupId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
