package io.entsdk.auth.pupil;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import java.util.Arrays;

/** Is one card to print: whose it is, and what its QR code says. Prints nothing of the latter. */
public final class PrintedCard extends SheetLine {

  private final Instant startsAt;
  private final Instant expiresAt;
  private final char[] payload;
  private boolean wiped;

  PrintedCard(PersonId pupil, String name, Instant startsAt, Instant expiresAt, char[] payload) {
    super(pupil, name);
    this.startsAt = startsAt;
    this.expiresAt = expiresAt;
    this.payload = payload;
  }

  /** Return when the card begins to open anything: now, or with the school year to come. */
  public Instant startsAt() {
    return startsAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** Return the 56 capitals and digits of the QR code, as a copy that is the caller's to wipe. */
  public char[] payload() {
    if (wiped) {
      throw new IllegalStateException("This sheet is closed; issuing again makes new cards");
    }
    return payload.clone();
  }

  @Override
  void wipe() {
    wiped = true;
    Arrays.fill(payload, '0');
  }

  @Override
  public String toString() {
    return "PrintedCard[" + pupil() + "]";
  }
}
