package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.PersonId;
import java.util.UUID;

/**
 * Names the table and the column that keep the links of one kind of guardian.
 *
 * <p>They are apart because nothing that counts or imports guardians as people may ever take an
 * organisation for one, and because no import writes the second.
 */
enum LinkTable {
  PERSON("ent_core_guardianship", "guardian_id") {
    @Override
    Guardian guardian(UUID id) {
      return Guardian.of(new PersonId(id));
    }
  },
  ORGANISATION("ent_core_custody", "organisation_id") {
    @Override
    Guardian guardian(UUID id) {
      return Guardian.of(new OrganisationId(id));
    }
  };

  private final String table;
  private final String holder;

  LinkTable(String table, String holder) {
    this.table = table;
    this.holder = holder;
  }

  static LinkTable of(Guardian guardian) {
    return guardian.person().isPresent() ? PERSON : ORGANISATION;
  }

  abstract Guardian guardian(UUID id);

  String table() {
    return table;
  }

  /** Return the column that names the guardian. */
  String holder() {
    return holder;
  }
}
