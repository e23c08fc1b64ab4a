package io.entsdk.auth.internal;

import static io.entsdk.core.personal.DataCategory.CONNECTION;
import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.personal.ErasureMethod.DELETE_ROW;
import static io.entsdk.core.personal.KeyType.BIGINT;
import static io.entsdk.core.personal.KeyType.TEXT;
import static io.entsdk.core.personal.KeyType.UUID;
import static io.entsdk.core.personal.Purpose.SIGN_IN;
import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.auth.internal.avatar.AvatarTables;
import io.entsdk.auth.internal.passphrase.PassphraseTables;
import io.entsdk.auth.internal.window.WindowTables;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import java.util.List;
import java.util.stream.Stream;

/** Declares what signing in keeps about people; no secret is ever handed out. */
final class AuthPersonalData implements PersonalDataSource {

  private static final String RULE = "sign-in";
  private static final String KEYS = "technical key or counter";

  @Override
  public String id() {
    return "ent-auth";
  }

  @Override
  public List<TableDescription> describe() {
    return Stream.of(
            List.of(card(), epoch(), throttle(), session()),
            RehearsalTables.all(),
            WindowTables.describe(),
            PassphraseTables.describe(),
            AvatarTables.describe(),
            List.of(accommodation(), refusal(), reprieve()))
        .flatMap(List::stream)
        .toList();
  }

  private static TableDescription card() {
    return table("ent_auth_card")
        .key(BIGINT, "id")
        .keeps(SIGN_IN, RULE, DELETE_ROW)
        .subject("pupil_id", CREDENTIAL)
        .personal(CREDENTIAL, "issued_at", "starts_at", "expires_at", "ended_at", "school_year")
        .withheld(CREDENTIAL, "id", "secret_hash", "picture_tag", "story_marks")
        .notPersonal(KEYS, "tenant", "pepper_id")
        .build();
  }

  /** May tell of health: it goes into the pupil’s own export, and into no other. */
  private static TableDescription accommodation() {
    return table("ent_auth_accommodation")
        .key(UUID, "pupil_id")
        .keeps(SIGN_IN, RULE, DELETE_ROW)
        .subject("pupil_id", CREDENTIAL)
        .personal(CREDENTIAL, "needs")
        .notPersonal(KEYS, "tenant")
        .build();
  }

  /** What is about to be taken back, in a store of the host's. */
  private static TableDescription reprieve() {
    return table("ent_auth_reprieve")
        .keeps(SIGN_IN, RULE, DELETE_ROW)
        .subject("subject_id", CONNECTION)
        .withheld(CONNECTION, "kind", "asked_at")
        .notPersonal(KEYS, "tenant", "id")
        .build();
  }

  /** Five pupils at least stand in each: it is nobody's. */
  private static TableDescription refusal() {
    return table("ent_auth_refusal")
        .school("school_id")
        .key(UUID, "class_id")
        .key(BIGINT, "began")
        .key(TEXT, "reason")
        .notPersonal("figures of five pupils at least", "school_id", "pupils", "times")
        .notPersonal("figures of five pupils at least", "class_id", "began", "reason")
        .notPersonal(KEYS, "tenant")
        .build();
  }

  /** Sessions go first: without its epoch one that was ended would begin to count again. */
  private static TableDescription epoch() {
    return table("ent_auth_epoch")
        .key(UUID, "person_id")
        .keeps(SIGN_IN, RULE, DELETE_ROW)
        .subject("person_id", CREDENTIAL)
        .notPersonal(KEYS, "tenant", "epoch")
        .build();
  }

  /** Wrong tries at home have times, as sessions have. */
  private static TableDescription throttle() {
    return table("ent_auth_throttle")
        .key(UUID, "subject_id")
        .versioned("version")
        .keeps(SIGN_IN, RULE, DELETE_ROW)
        .subject("subject_id", CONNECTION)
        .withheld(CONNECTION, "recent", "touched_at", "streaks", "mistakes", "refused")
        .notPersonal(KEYS, "tenant", "version")
        .build();
  }

  /**
   * A session that a guardian has opened at home goes with either: nobody else would answer for it.
   * A copy shows none, for one household would read the times of the other.
   */
  private static TableDescription session() {
    return table("ent_auth_session")
        .before("ent_auth_epoch")
        .keeps(SIGN_IN, RULE, DELETE_ROW)
        .subject("person_id", CONNECTION)
        .subject("opened_by", CONNECTION)
        .withheld(
            CONNECTION,
            "assurance",
            "started_at",
            "seen_at",
            "ends_at",
            "ended_at",
            "window_id",
            "opened_for",
            "path")
        .withheld(CONNECTION, "token_hash", "device_hash")
        .notPersonal(KEYS, "tenant", "id", "epoch", "idle_micros", "told_at")
        .build();
  }
}
