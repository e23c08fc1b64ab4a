package io.entsdk.auth.internal.avatar;

import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.KeyType.BIGINT;
import static io.entsdk.core.personal.KeyType.TEXT;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.SIGN_IN;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what the way in without a card keeps about pupils; no hash is ever handed out. */
public final class AvatarTables {

  private static final String RULE = "sign-in";
  private static final String KEYS = "technical key or counter";

  private AvatarTables() {}

  public static List<TableDescription> describe() {
    return List.of(school(), avatar(), story());
  }

  private static TableDescription school() {
    return table("ent_auth_avatar_school")
        .school("school_id")
        .key(UUID, "school_id")
        .notPersonal("a setting of a school", "school_id", "since")
        .notPersonal(KEYS, "tenant")
        .build();
  }

  private static TableDescription avatar() {
    return table("ent_auth_avatar")
        .schoolOf("ent_core_class", "class_id")
        .key(UUID, "class_id")
        .key(TEXT, "picture")
        .keeps(SIGN_IN, RULE, DELETE_ROW)
        .subject("pupil_id", CREDENTIAL)
        .personal(CREDENTIAL, "class_id", "picture")
        .notPersonal(KEYS, "tenant")
        .build();
  }

  private static TableDescription story() {
    return table("ent_auth_story")
        .school("school_id")
        .key(BIGINT, "card_id")
        .keeps(SIGN_IN, RULE, DELETE_ROW)
        .subject("pupil_id", CREDENTIAL)
        .personal(CREDENTIAL, "school_id", "made_at")
        .withheld(CREDENTIAL, "card_id", "story_hash")
        .notPersonal(KEYS, "tenant", "plan")
        .build();
  }
}
