package io.entsdk.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void itPrintsNothingOfWhatItHolds() {
    try (Secret secret = Secret.ofText("sésame")) {
      assertEquals("Secret[***]", secret.toString());
    }
  }

  @Test
  void charactersBytesAndTextAreTheSameUtf8() {
    Secret text = Secret.ofText("sésame");

    assertTrue(text.matches(Secret.of("sésame".toCharArray())));
    assertTrue(text.matches(Secret.of("sésame".getBytes(StandardCharsets.UTF_8))));
    assertFalse(text.matches(Secret.ofText("Sésame")));
    assertEquals(7, text.length());
  }

  @Test
  void theCallersArrayStaysTheCallers() {
    byte[] bytes = {1, 2, 3};
    Secret secret = Secret.of(bytes);
    bytes[0] = 9;

    assertArrayEquals(new byte[] {1, 2, 3}, secret.use(byte[]::clone));
  }

  @Test
  void whatIsLentIsWipedAfterwards() {
    byte[][] kept = new byte[1][];
    Secret secret = Secret.of(new byte[] {1, 2, 3});

    secret.use(lent -> kept[0] = lent);

    assertArrayEquals(new byte[3], kept[0]);
    assertArrayEquals(new byte[] {1, 2, 3}, secret.use(byte[]::clone));
  }

  @Test
  void aClosedSecretIsGone() {
    Secret secret = Secret.ofText("sésame");
    secret.close();
    secret.close();

    assertThrows(IllegalStateException.class, () -> secret.use(bytes -> bytes));
    assertThrows(IllegalStateException.class, secret::length);
  }
}
