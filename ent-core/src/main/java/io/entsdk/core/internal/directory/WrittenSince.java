package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.Fact;
import io.entsdk.core.directory.GuardianshipRecord;
import io.entsdk.core.directory.Merge;
import io.entsdk.core.directory.Unmerge;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/** Lists what was written about a person since two became one. */
record WrittenSince(Unit unit) {

  Unmerge of(Merge merge) {
    List<Fact> facts =
        new JpaProvenance(unit)
            .of(merge.person()).stream()
                .filter(
                    fact -> fact.acts().stream().anyMatch(act -> !act.at().isBefore(merge.at())))
                .toList();
    List<GuardianshipRecord> links =
        new JpaGuardianshipLists(unit)
            .asWritten(merge.person()).stream()
                .filter(link -> link.enteredAt().filter(at -> !at.isBefore(merge.at())).isPresent())
                .toList();
    return new Unmerge(merge, facts, links);
  }
}
