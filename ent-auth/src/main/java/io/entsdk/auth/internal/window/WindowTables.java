package io.entsdk.auth.internal.window;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.ErasureMethod.UNLINK;
import static io.entsdk.core.personal.KeyType.TEXT;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.SIGN_IN;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what class windows keep about people. */
public final class WindowTables {

  private static final String RULE = "sign-in";
  private static final String KEYS = "technical key or counter";

  private WindowTables() {}

  public static List<TableDescription> describe() {
    return List.of(window(), guest(), device(), hand(), rescue());
  }

  /** The class was there, whoever opened it; a window that nobody has opened is closed. */
  private static TableDescription window() {
    return table("ent_auth_window")
        .school("school_id")
        .keeps(SIGN_IN, RULE, UNLINK)
        .subject("opened_by", CONNECTION)
        .personal(
            CONNECTION,
            "class_id",
            "school_id",
            "assurance",
            "opened_at",
            "opened_on",
            "ends_at",
            "closed_at")
        .withheld(CONNECTION, "code_hash")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  private static TableDescription guest() {
    return table("ent_auth_window_guest")
        .schoolOf("ent_auth_window", "window_id")
        .key(UUID, "window_id", "pupil_id")
        .keeps(SIGN_IN, RULE, DELETE_ROW)
        .subject("pupil_id", CONNECTION)
        .personal(CONNECTION, "window_id", "invited_at")
        .notPersonal(KEYS, "tenant")
        .build();
  }

  private static TableDescription hand() {
    return table("ent_auth_hand")
        .schoolOf("ent_auth_window", "window_id")
        .keeps(SIGN_IN, RULE, DELETE_ROW)
        .subject("pupil_id", CONNECTION)
        .personal(CONNECTION, "window_id", "up_until")
        .withheld(CONNECTION, "device_hash", "pair", "sealed", "card_id")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  private static TableDescription rescue() {
    return table("ent_auth_rescue")
        .schoolOf("ent_auth_window", "window_id")
        .keeps(SIGN_IN, RULE, DELETE_ROW)
        .subject("pupil_id", CONNECTION)
        .personal(CONNECTION, "window_id", "given_at", "expires_at", "used_at")
        .withheld(CONNECTION, "code_hash")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  private static TableDescription device() {
    return table("ent_auth_window_device")
        .key(TEXT, "device_hash")
        .schoolOf("ent_auth_window", "window_id")
        .notPersonal(
            "a tablet of the school, and nobody's", "device_hash", "window_id", "seated_at")
        .notPersonal(KEYS, "tenant", "wrong_codes")
        .build();
  }
}
