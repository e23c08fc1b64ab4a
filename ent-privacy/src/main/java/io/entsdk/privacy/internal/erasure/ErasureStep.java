package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.personal.DescribedRows;
import io.entsdk.core.internal.personal.SubjectWay;
import io.entsdk.core.personal.ContributionPurpose;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.privacy.erasure.PlannedTable;
import io.entsdk.privacy.internal.erasure.PeopleUnderWay.Claim;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Is one tie of a table to people, at its place in the order of erasing.
 *
 * @param part every table of the part
 * @param way from a row to the column that names the person
 * @param tie what ties a row to the person, with what becomes of the row without the person
 */
record ErasureStep(
    int place,
    PersonalDataSource source,
    List<TableDescription> part,
    TableDescription table,
    SubjectTie tie,
    SubjectWay way) {

  static final Comparator<ErasureStep> BY_PLACE = Comparator.comparingInt(ErasureStep::place);

  ErasureMethod method() {
    return tie.erasure();
  }

  /** Return what the rows stay for, where they are, or are part of, contributions of the person. */
  Optional<ContributionPurpose> contribution() {
    return way().contribution();
  }

  /** Return what is to be done for {@code one}, one after the other. */
  List<ErasureMethod> effects(Claim one) {
    if (contribution().isEmpty() || !one.takesContributionsAway()) {
      return List.of(method());
    }
    return method() == ErasureMethod.DELETE_ROW
        ? List.of(method())
        : List.of(ErasureMethod.DELETE_ROW, ErasureMethod.REDACT);
  }

  /** Tell whether anything is to go here. */
  boolean erases() {
    return method() != ErasureMethod.KEEP;
  }

  /** Tell whether the part finds rows otherwise than by what it describes. */
  boolean hasOwnVerbs() {
    return !DescribedRows.areFoundBy(source);
  }

  /** Tell whether the part erases otherwise than by what it describes. */
  boolean erasesByItself() {
    return !DescribedRows.areErasedBy(source);
  }

  SubjectLink of(PersonId person) {
    return new SubjectLink(person, table.table(), tie.name());
  }

  PlannedTable counted(long rows) {
    return new PlannedTable(source.id(), table.table(), tie.name(), method(), contribution(), rows);
  }

  /** Return the step as one line of the fingerprint of an inventory. */
  String line() {
    String line = String.join("/", source.id(), table.table(), tie.name(), method().name());
    return contribution().map(staysFor -> line + "/" + staysFor).orElse(line);
  }

  /** Its place says all: a part is long, and is counted by step over and over. */
  @Override
  public int hashCode() {
    return place;
  }
}
