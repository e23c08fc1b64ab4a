package io.entsdk.messaging.internal.release;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseTerms;
import io.entsdk.messaging.release.ReleaseTerms.Kind;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the hours of a school from rows that begin with them. */
final class TermsColumns {

  /** The columns in the order in which they are read. */
  static final String OF =
      "t.kind, t.readers, t.class_id, t.group_id, t.days, t.opens, t.closes, t.first_day,"
          + " t.last_day, t.reason";

  /** The number of these columns: that of the first one after them. */
  static final int COUNT = 10;

  private TermsColumns() {}

  static ReleaseTerms terms(SchoolId school, Row row) {
    return new ReleaseTerms(
        school,
        Kind.valueOf(row.text(0)),
        readers(row.text(1)),
        row.isNull(2) ? null : new ClassId(row.uuid(2)),
        row.isNull(3) ? null : new GroupId(row.uuid(3)),
        new StoredHours(row.text(4), row.text(5), row.text(6)).window(),
        new Period(row.date(7), row.isNull(8) ? null : row.date(8)),
        row.text(9));
  }

  static String encoded(Set<Readership> readers) {
    return readers.stream().map(Readership::name).sorted().collect(Collectors.joining(" "));
  }

  private static Set<Readership> readers(String encoded) {
    Set<Readership> readers = EnumSet.noneOf(Readership.class);
    for (String name : encoded.split(" ", -1)) {
      readers.add(Readership.valueOf(name));
    }
    return readers;
  }
}
