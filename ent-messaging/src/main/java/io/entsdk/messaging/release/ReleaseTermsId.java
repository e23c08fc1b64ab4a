package io.entsdk.messaging.release;

import java.util.UUID;

/** Identifies what a school has decided about its hours, within a tenant. */
public record ReleaseTermsId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
