package io.entsdk.privacy.internal.copy;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.StoreDescription;
import io.entsdk.core.personal.StoredFile;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.copy.CopyReport.Audience;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says whose copy it is, and what has to stay out of it.
 *
 * @param ids every id of the person
 * @param others the other guardians, where it is for one
 * @param onPaper whether somebody else hands it out, who is to read no correspondence
 */
public record CopyScope(
    PersonId person,
    Set<PersonId> ids,
    Optional<OtherGuardians> others,
    Instant at,
    boolean onPaper) {

  /** Return those tables of {@code part} that the copy may hold. */
  List<TableDescription> of(List<TableDescription> part) {
    Correspondence correspondence = new Correspondence(part);
    return part.stream()
        .filter(table -> others.isEmpty() || table.toldToGuardians())
        .filter(table -> !onPaper || !correspondence.includes(table))
        .toList();
  }

  boolean admits(StoreDescription store) {
    return !onPaper || !store.categories().contains(DataCategory.CORRESPONDENCE);
  }

  boolean admits(StoredFile file) {
    return others.isEmpty()
        || (file.toldToGuardians() && Collections.disjoint(file.others(), others.get().ids()));
  }

  Audience audience() {
    if (onPaper) {
      return others.isPresent() ? Audience.REPRESENTATIVE_ON_PAPER : Audience.PERSON_ON_PAPER;
    }
    return others.isPresent() ? Audience.REPRESENTATIVE : Audience.PERSON;
  }
}
