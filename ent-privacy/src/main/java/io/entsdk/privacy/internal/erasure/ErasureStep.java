package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.privacy.erasure.PlannedTable;
import java.util.Comparator;

/**
 * Is one column in which people stand, at its place in the order of erasing.
 *
 * @param link the column, with what becomes of the row without the person
 */
record ErasureStep(int place, PersonalDataSource source, TableDescription table, Personal link) {

  static final Comparator<ErasureStep> BY_PLACE = Comparator.comparingInt(ErasureStep::place);

  ErasureMethod method() {
    return link.erasure();
  }

  /** Tell whether anything is to go here. */
  boolean erases() {
    return method() != ErasureMethod.KEEP;
  }

  SubjectLink of(PersonId person) {
    return new SubjectLink(person, table.table(), link.column());
  }

  PlannedTable counted(long rows) {
    return new PlannedTable(source.id(), table.table(), link.column(), method(), rows);
  }

  /** Return the step as one line of the fingerprint of an inventory. */
  String line() {
    return String.join("/", source.id(), table.table(), link.column(), method().name());
  }
}
