package io.entsdk.auth.secret;

import io.entsdk.auth.secret.FormerSetting.Bcrypt;
import io.entsdk.auth.secret.FormerSetting.Pbkdf2;
import io.entsdk.auth.secret.FormerSetting.SaltedSha256;
import java.util.Base64;

/** Writes the setting of a former hash as four fields between dots, and reads it back. */
final class FormerText {

  private static final String BCRYPT = "bcrypt";
  private static final String PBKDF2 = "pbkdf2";
  private static final String SHA256 = "sha256";

  private FormerText() {}

  static String of(FormerSetting setting) {
    String salt = Base64.getUrlEncoder().withoutPadding().encodeToString(setting.salt());
    if (setting instanceof Bcrypt bcrypt) {
      return String.join(".", BCRYPT, bcrypt.version(), Integer.toString(bcrypt.cost()), salt);
    }
    if (setting instanceof Pbkdf2 pbkdf2) {
      String counts = pbkdf2.iterations() + "-" + pbkdf2.length();
      return String.join(".", PBKDF2, pbkdf2.prf().name(), counts, salt);
    }
    return String.join(".", SHA256, ((SaltedSha256) setting).place().name(), "1", salt);
  }

  /**
   * Read what {@link #of} wrote.
   *
   * @throws IllegalArgumentException if it is nothing of the kind, or beyond the bounds
   */
  static FormerSetting read(String text) {
    String[] fields = text.split("\\.", -1);
    if (fields.length != 4) {
      throw new IllegalArgumentException("The setting of a former hash has four fields");
    }
    byte[] salt = Base64.getUrlDecoder().decode(fields[3]);
    return switch (fields[0]) {
      case BCRYPT -> new Bcrypt(fields[1], Integer.parseInt(fields[2]), salt);
      case PBKDF2 -> pbkdf2(Pbkdf2.Prf.valueOf(fields[1]), fields[2].split("-", -1), salt);
      case SHA256 -> new SaltedSha256(SaltedSha256.Place.valueOf(fields[1]), salt);
      default -> throw new IllegalArgumentException("No former hash of a kind that is known");
    };
  }

  private static Pbkdf2 pbkdf2(Pbkdf2.Prf prf, String[] counts, byte[] salt) {
    if (counts.length != 2) {
      throw new IllegalArgumentException("PBKDF2 has iterations and a length");
    }
    return new Pbkdf2(prf, Integer.parseInt(counts[0]), salt, Integer.parseInt(counts[1]));
  }
}
