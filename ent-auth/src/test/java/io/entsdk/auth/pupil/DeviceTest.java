package io.entsdk.auth.pupil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceTest {

  private final SecureRandom random = new SecureRandom();

  @Test
  void aDeviceIsKnownByWhatItWasGiven() {
    Device given = Device.unknown().orDrawn(random);
    String cookie = given.cookie().orElseThrow();

    assertEquals(given.cookie(), Device.of(cookie).cookie());
    assertEquals(given.cookie(), given.orDrawn(random).cookie());
    assertNotEquals(given.cookie(), Device.unknown().orDrawn(random).cookie());
    assertFalse(given.toString().contains(cookie));
    assertFalse(given.hash().contains(cookie));
  }

  @Test
  void whatNoDeviceWasGivenIsUnknown() {
    String cookie = Device.unknown().orDrawn(random).cookie().orElseThrow();
    for (String hostile :
        List.of("", "-", cookie + "=", cookie.substring(1), cookie.substring(0, 42) + "B", "é")) {
      assertEquals(Optional.empty(), Device.of(hostile).cookie());
    }
  }
}
