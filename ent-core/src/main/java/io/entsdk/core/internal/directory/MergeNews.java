package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.LifecycleDrafts;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells who stands for whom from now on: of each id whose answer has changed, in its own stream and
 * in those of who stood and who stands for it.
 */
record MergeNews(Unit unit) {

  void tell(Map<PersonId, PersonId> before, Map<PersonId, PersonId> after) {
    List<EventDraft> news = new ArrayList<>();
    after.forEach(
        (person, stands) -> {
          PersonId stood = before.getOrDefault(person, person);
          if (stood.equals(stands)) {
            return;
          }
          if (!stood.equals(person)) {
            news.add(LifecycleDrafts.unmerged(person, person, stood));
            news.add(LifecycleDrafts.unmerged(stood, person, stood));
          }
          if (!stands.equals(person)) {
            news.add(LifecycleDrafts.merged(person, person, stands));
            news.add(LifecycleDrafts.merged(stands, person, stands));
          }
        });
    new Outbox(unit).emit(news);
  }
}
