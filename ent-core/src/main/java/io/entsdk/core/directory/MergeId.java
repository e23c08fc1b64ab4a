package io.entsdk.core.directory;

import java.util.UUID;

/** Identifies a merge within a tenant. */
public record MergeId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
