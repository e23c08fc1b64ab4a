package io.entsdk.core.directory;

import java.util.UUID;

/** Identifies a class of one school and one school year within a tenant. */
public record ClassId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static ClassId parse(String text) {
    return new ClassId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
