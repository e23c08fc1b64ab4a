package io.entsdk.core.internal.roster;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.key.Hmac;
import io.entsdk.core.internal.roster.KnownSchool.AdultKey;
import io.entsdk.core.internal.roster.KnownSchool.PupilKey;
import io.entsdk.core.roster.HouseholdKey;
import io.entsdk.core.spi.KeyPurpose;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;

/**
 * Turns a guardian's name and address into a mark that recognises them at the next import.
 *
 * <p>The address itself is not kept: without the key nobody can guess it back from the mark. Losing
 * the key costs no more than that namesakes without a child in common are told apart anew.
 */
public final class RosterMarks {

  public static final KeyPurpose PURPOSE = KeyPurpose.mac("roster-mark");

  /** The system under which marks are kept beside other external ids. */
  static final String SYSTEM = "roster-mark";

  private static final int KEPT_BYTES = 16;

  private final Mac mac;
  private final int tenant;

  RosterMarks(Tenant tenant) {
    this.tenant = tenant.id().value();
    try {
      mac = Hmac.keyed(tenant.kernel().keys().currentSecretKey(PURPOSE).key());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "The key for " + PURPOSE.name() + " does not fit HMAC-SHA-256", e);
    }
  }

  String of(HouseholdKey household, AdultKey adult) {
    String text =
        String.join(
            "\u001f",
            Integer.toString(tenant),
            household.value(),
            adult.last().value(),
            adult.first().value());
    return tag(text);
  }

  /** Return what names a pupil's line without saying what it says. */
  String of(PupilKey pupil) {
    return tag(
        String.join(
            "\u001f",
            Integer.toString(tenant),
            "pupil",
            pupil.last().value(),
            pupil.first().value(),
            pupil.birth().toString()));
  }

  private String tag(String text) {
    byte[] tag = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(tag, KEPT_BYTES));
  }
}
