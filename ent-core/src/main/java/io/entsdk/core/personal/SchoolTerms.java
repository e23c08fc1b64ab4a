package io.entsdk.core.personal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what the rows of a table have to do with schools.
 *
 * @param link by what a row belongs to one; empty where it belongs to that of its parent, or to
 *     none: to a person, or to the whole tenant
 * @param mentioned the columns with the id of a school to which the row does not belong
 * @param end what becomes of rows when their school is closed, and others of the tenant are not
 */
public record SchoolTerms(Optional<SchoolLink> link, List<String> mentioned, AtSchoolClosing end) {

  public SchoolTerms {
    mentioned = List.copyOf(mentioned);
  }

  /** Return every column of which something was said. */
  public List<String> columns() {
    return Stream.concat(
            link.stream().flatMap(given -> given.columns().stream()), mentioned.stream())
        .toList();
  }
}
