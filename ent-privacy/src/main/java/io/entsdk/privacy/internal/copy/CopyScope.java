package io.entsdk.privacy.internal.copy;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.StoredFile;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * Says whose copy it is, and what has to stay out of it.
 *
 * @param ids every id of the person
 * @param others the other guardians, where it is for one
 */
record CopyScope(PersonId person, Set<PersonId> ids, Optional<OtherGuardians> others, Instant at) {

  boolean admits(StoredFile file) {
    return others.isEmpty()
        || (file.toldToGuardians() && Collections.disjoint(file.others(), others.get().ids()));
  }
}
