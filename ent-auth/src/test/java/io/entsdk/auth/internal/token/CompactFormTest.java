package io.entsdk.auth.internal.token;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactFormTest {

  @ParameterizedTest
  @ValueSource(strings = {"e30.e30.AAAA", "e30.e30.", "e30..Zg", "AAAA.AAAA.AA-_"})
  void aCanonicalTokenPasses(String token) {
    assertTrue(CompactForm.isCanonical(token));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "e30.e30",
        "e30.e30.AA.AA",
        "e30.e30.AAAA=",
        "e30.e30.AA==",
        "e30.e30.AAAA ",
        "e30.e30.AAAA\n",
        "\ne30.e30.AAAA",
        "e30.e30.A",
        "e30.e30.AAAAA",
        "e30.e30.AB",
        "e30.e30.AAB",
        "e31.e30.AAAA",
        "e30.e30.AA+/",
        "e30.e30.AA\u00e9A",
        "e30.e30.A\u0000AA",
        "{\"payload\":\"e30\"}"
      })
  void anyOtherSpellingIsRefused(String token) {
    assertFalse(CompactForm.isCanonical(token));
  }

  @Test
  void aHugeTokenIsRefusedAtOnce() {
    assertFalse(CompactForm.isCanonical("A".repeat(100_000_000)));
    assertFalse(CompactForm.isCanonical("A".repeat(4_095)));
  }
}
