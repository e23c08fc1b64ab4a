package io.entsdk.auth.window;

import io.entsdk.auth.pupil.Device;
import java.time.Instant;

/** Is what comes of a class code that was typed on a device. */
public sealed interface Seating {

  /**
   * Seats the device: it is known for every pupil of the window until that is over.
   *
   * @param device for the cookie of the device
   */
  record Seated(Device device, Instant until) implements Seating {}

  /**
   * Does not seat it; a wrong code, one that has been replaced and one of a closed window are told
   * alike.
   *
   * @param until when a code is looked at again: now, unless too many wrong ones came in an hour
   */
  record Wait(Instant until) implements Seating {}
}
