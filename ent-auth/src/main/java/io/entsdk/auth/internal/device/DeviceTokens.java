package io.entsdk.auth.internal.device;

import io.entsdk.auth.internal.Sha256;
import io.entsdk.auth.pupil.Device;
import java.security.SecureRandom;
import java.util.Base64;

/** Draws the tokens of devices, and tells what is kept of one. */
public final class DeviceTokens {

  private static final int BYTES = 32;

  private DeviceTokens() {}

  /** Return {@code device}, or one with a new token if it has none. */
  public static Device drawnUnlessHeld(Device device, SecureRandom random) {
    if (device.cookie().isPresent()) {
      return device;
    }
    byte[] drawn = new byte[BYTES];
    random.nextBytes(drawn);
    return Device.of(Base64.getUrlEncoder().withoutPadding().encodeToString(drawn));
  }

  /** Return the hash of the token of {@code device}; empty text when it has none. */
  public static String hashOf(Device device) {
    return device
        .cookie()
        .map(cookie -> Sha256.textOf(Base64.getUrlDecoder().decode(cookie)))
        .orElse("");
  }
}
