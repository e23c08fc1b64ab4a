package io.entsdk.privacy.internal;

import static io.entsdk.core.personal.TableDescription.table;

import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.TableDescription;
import java.util.List;

/** Declares what the daily look at accounts keeps. */
final class DueTables {

  private static final String KEYS = "technical key or counter";
  private static final String LOOKED = "tells when a school was last looked at";

  private DueTables() {}

  static List<TableDescription> describe() {
    return List.of(look());
  }

  private static TableDescription look() {
    return table("ent_privacy_account_look")
        .key(KeyType.UUID, "school_id")
        .notPersonal(KEYS, "tenant", "school_id")
        .notPersonal(LOOKED, "looked_on", "looked_at")
        .build();
  }
}
