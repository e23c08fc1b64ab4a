package io.entsdk.auth.internal;

import io.entsdk.core.spi.KeyPurpose;
import java.util.List;

/** Names what ent-auth needs secret keys for; none serves two purposes. */
public final class AuthKeys {

  /** Tags the pictures of a card; losing it voids every card. */
  public static final KeyPurpose PEPPER = KeyPurpose.mac("card-pepper");

  /** Places the pictures; a new one moves them for every child, so change it in the summer. */
  public static final KeyPurpose LAYOUT = KeyPurpose.mac("card-layout");

  /** Seals challenges, which live for minutes. */
  public static final KeyPurpose CHALLENGE = KeyPurpose.seal("sign-in-challenge");

  /** Signs access tokens, which we alone verify. */
  public static final KeyPurpose ACCESS_TOKEN = KeyPurpose.mac("access-token");

  /** Keys what is hashed slowly; losing it voids every passphrase and imported password. */
  public static final KeyPurpose SECRET_PEPPER = KeyPurpose.mac("secret-pepper");

  private AuthKeys() {}

  static List<KeyPurpose> all() {
    return List.of(PEPPER, LAYOUT, CHALLENGE, ACCESS_TOKEN, SECRET_PEPPER);
  }
}
