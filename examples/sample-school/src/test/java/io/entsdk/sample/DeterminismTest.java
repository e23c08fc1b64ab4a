package io.entsdk.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class DeterminismTest {

  /** Changes only when the generator or its words do; then tests elsewhere may change as well. */
  private static final String DIGEST_OF_SEED_1 =
      "726a779bd44162ee3d3359240ebfb75fbdf2e829f4bb41e180e57728e29e9bb5";

  @TempDir Path folder;

  @Test
  void aSeedGivesTheSameBytesOnAnyMachine() throws Exception {
    assertEquals(DIGEST_OF_SEED_1, digest(SampleSchool.of(1).generate()));
  }

  @Test
  @ResourceLock(Resources.LOCALE)
  void theLocaleChangesNothing() throws Exception {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals(DIGEST_OF_SEED_1, digest(SampleSchool.of(1).generate()));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void neighbouringSeedsHaveLittleInCommon() {
    SampleSchool one = SampleSchool.of(1).generate();
    SampleSchool two = SampleSchool.of(2).generate();
    long common =
        one.pupils().stream()
            .filter(pupil -> two.pupils().stream().anyMatch(p -> p.name().equals(pupil.name())))
            .count();
    assertTrue(common <= 3, () -> common + " pupils in common");
    assertNotEquals(one.uai(), two.uai());
  }

  private String digest(SampleSchool school) throws IOException, NoSuchAlgorithmException {
    school.writeOnde(folder, OndeLayout.quoted());
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (OndeFile file : OndeFile.values()) {
      digest.update(Files.readAllBytes(file.in(folder)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
