package io.entsdk.privacy.copy;

import java.util.UUID;

/** Identifies a copy that was asked for on paper. */
public record PaperCopyId(UUID value) {

  /** Read an id as {@link #toString()} prints it. */
  public static PaperCopyId parse(String text) {
    return new PaperCopyId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
