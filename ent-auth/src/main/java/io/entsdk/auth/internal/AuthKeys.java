package io.entsdk.auth.internal;

import io.entsdk.core.spi.KeyPurpose;
import java.util.List;

/** Names what ent-auth needs secret keys for; none serves two purposes. */
public final class AuthKeys {

  /** Tags the pictures of a card; losing it voids every card. */
  public static final KeyPurpose PEPPER = KeyPurpose.mac("card-pepper");

  /**
   * Marks stories, so that those of siblings can be told apart; losing it leaves that to chance.
   */
  public static final KeyPurpose STORY_MARKS = KeyPurpose.mac("story-marks");

  /** Places the pictures; a new one moves them for every child, so change it in the summer. */
  public static final KeyPurpose LAYOUT = KeyPurpose.mac("card-layout");

  /** Seals challenges, which live for minutes. */
  public static final KeyPurpose CHALLENGE = KeyPurpose.seal("sign-in-challenge");

  /** Signs access tokens, which we alone verify. */
  public static final KeyPurpose ACCESS_TOKEN = KeyPurpose.mac("access-token");

  /** Tags class codes, which live for hours. */
  public static final KeyPurpose CLASS_CODE = KeyPurpose.mac("class-code");

  /** Tags rescue codes, which live for minutes. */
  public static final KeyPurpose RESCUE_CODE = KeyPurpose.mac("rescue-code");

  /** Keys what is hashed slowly; losing it voids every passphrase and imported password. */
  public static final KeyPurpose SECRET_PEPPER = KeyPurpose.mac("secret-pepper");

  private AuthKeys() {}

  static List<KeyPurpose> all() {
    return List.of(
        PEPPER,
        STORY_MARKS,
        LAYOUT,
        CHALLENGE,
        ACCESS_TOKEN,
        CLASS_CODE,
        RESCUE_CODE,
        SECRET_PEPPER);
  }
}
