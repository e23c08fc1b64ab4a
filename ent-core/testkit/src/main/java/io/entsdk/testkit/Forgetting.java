package io.entsdk.testkit;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.spi.PersonalDataSource;

/** Erases somebody from a source at once: what a test of reads needs to have gone before. */
public final class Forgetting {

  private Forgetting() {}

  /** Erase {@code person} from all of {@code source} and return how many rows that concerned. */
  public static int from(Ent ent, PersonalDataSource source, PersonId person) {
    SourceTrial trial = new SourceTrial(ent, source);
    int[] rows = new int[1];
    trial.forEachLink(
        person,
        (table, column, link) ->
            rows[0] += trial.erase(link, column, trial.located(link, NonEmptyKeys.MOST)));
    return rows[0];
  }
}
