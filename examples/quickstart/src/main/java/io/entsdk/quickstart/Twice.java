package io.entsdk.quickstart;

import io.entsdk.core.Actor;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Duplicates;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.LookAlikes;
import io.entsdk.core.directory.MergeConflict;
import io.entsdk.core.directory.MergeEvidence;
import io.entsdk.core.directory.MergePreview;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;

/** Makes one person of somebody who was entered twice; ent-core's README shows it. */
final class Twice {

  private Twice() {}

  static void merge(
      Directory directory, PersonId twice, PersonId once, LegalDocument shown, Actor head) {
    MergePreview seen = directory.duplicates().preview(twice, once, head);
    seen.gains().forEach(System.out::println); // who would be told of which child
    if (!seen.isBlocked()) {
      directory.duplicates().merge(seen, MergeEvidence.sameDocument(shown), head);
    }
  }

  static void lookThrough(Directory directory, SchoolId school, Actor head) {
    Duplicates duplicates = directory.duplicates();
    for (LookAlikes pair : duplicates.list(school, PageRequest.first(50), head).items()) {
      MergePreview seen = duplicates.preview(pair.one(), pair.other(), head);
      if (seen.conflicts().contains(MergeConflict.SAME_CLASS)) {
        duplicates.keepApart(pair.one(), pair.other(), "cousins, seen in class", head);
      }
    }
  }
}
