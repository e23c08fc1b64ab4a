package io.entsdk.core.internal.personal;

import java.util.List;

/** Refuses tables of another schema than that of the connection: statements on rows name none. */
record OtherSchemas(List<String> problems) {

  /**
   * Note a problem if a mapping says where {@code table} stands.
   *
   * @param place the class or field that says so
   */
  void refuse(String place, String table, String schema, String catalog) {
    if (!schema.isEmpty() || !catalog.isEmpty()) {
      problems.add(
          ("%s says a schema or catalog of %s, which no statement names: leave it out, and let the"
                  + " connection's schema, or a synonym or view in it, lead there")
              .formatted(place, table));
    }
  }
}
