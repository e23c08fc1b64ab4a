package io.entsdk.auth.internal.passphrase;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.SIGN_IN;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what passphrases keep about pupils; neither login nor hash is ever handed out. */
public final class PassphraseTables {

  /** The table of wrong tries, apart from those with cards. */
  public static final String TRIES = "ent_auth_passphrase_try";

  private static final String RULE = "sign-in";
  private static final String KEYS = "technical key or counter";

  private PassphraseTables() {}

  public static List<TableDescription> describe() {
    return List.of(passphrase(), tries());
  }

  private static TableDescription passphrase() {
    return table("ent_auth_passphrase")
        .key(UUID, "pupil_id")
        .keeps(SIGN_IN, RULE, DELETE_ROW)
        .subject("pupil_id", CREDENTIAL)
        .personal(CREDENTIAL, "issued_at", "ended_at")
        .withheld(CREDENTIAL, "login", "words_hash")
        .notPersonal(KEYS, "tenant")
        .build();
  }

  /** A copy shows none: tries at home have times, and one household would read the other's. */
  private static TableDescription tries() {
    return table(TRIES)
        .key(UUID, "subject_id")
        .versioned("version")
        .keeps(SIGN_IN, RULE, DELETE_ROW)
        .subject("subject_id", CONNECTION)
        .withheld(CONNECTION, "recent", "touched_at", "streaks", "mistakes", "refused")
        .notPersonal(KEYS, "tenant", "version")
        .build();
  }
}
