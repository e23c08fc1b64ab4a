package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.DirectoryEvents;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells of a decision in the stream of the child and in that of whoever acts as its guardian: the
 * person, or each agent of the organisation on the first day.
 */
record GuardianshipNews(Unit unit) {

  void tell(List<Guardianship> changed) {
    changed.forEach(this::noteEnd);
    new Outbox(unit).emit(changed.stream().flatMap(this::drafts).toList());
  }

  /** A guardian who has nobody else there is entitled until the link ends. */
  private void noteEnd(Guardianship link) {
    LocalDate last = link.period().lastDay();
    if (last != null) {
      new EntitlementChecks(unit).note(link.guardian().person().stream().toList(), last);
    }
  }

  private Stream<EventDraft> drafts(Guardianship link) {
    return Stream.concat(Stream.of(link.child()), acting(link))
        .map(stream -> new EventDraft(DirectoryEvents.GUARDIANSHIP_CHANGED, stream, refs(link)));
  }

  private Stream<PersonId> acting(Guardianship link) {
    return link.guardian() instanceof Guardian.OfOrganisation of
        ? new JpaOrganisations(unit)
            .agentsOf(of.organisation(), link.period().firstDay()).stream()
                .filter(agent -> !agent.equals(link.child()))
        : link.guardian().person().stream();
  }

  private static Map<String, String> refs(Guardianship link) {
    return Map.of(
        "guardianship",
        link.id().toString(),
        link.guardian().person().isPresent() ? "guardian" : "organisation",
        link.guardian().id().toString(),
        "child",
        link.child().toString(),
        "state",
        link.period().isEmpty() ? "NONE" : link.state().name(),
        "from",
        link.period().firstDay().toString());
  }
}
