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

/** Reads the hours of a school from rows that hold them from some column on. */
public final class TermsColumns {

  /** The columns in the order in which they are read. */
  public static final String OF =
      "t.kind, t.readers, t.reason, t.class_id, t.group_id, t.first_day, t.last_day, t.days,"
          + " t.opens, t.closes";

  /** The number of these columns: that of the first one after them. */
  public static final int COUNT = 10;

  private TermsColumns() {}

  /** Return the terms that stand in {@code row} from the column {@code at} on. */
  public static ReleaseTerms terms(SchoolId school, Row row, int at) {
    return new ReleaseTerms(
        school,
        Kind.valueOf(row.text(at)),
        readers(row.text(at + 1)),
        row.isNull(at + 3) ? null : new ClassId(row.uuid(at + 3)),
        row.isNull(at + 4) ? null : new GroupId(row.uuid(at + 4)),
        new StoredHours(row.text(at + 7), row.text(at + 8), row.text(at + 9)).window(),
        new Period(row.date(at + 5), row.isNull(at + 6) ? null : row.date(at + 6)),
        row.text(at + 2));
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
