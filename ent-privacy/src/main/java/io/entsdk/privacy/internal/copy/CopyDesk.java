package io.entsdk.privacy.internal.copy;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.access.ParentalCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.copy.CopiedRow;
import io.entsdk.privacy.copy.CopyEvents;
import io.entsdk.privacy.copy.CopyReport;
import io.entsdk.privacy.copy.CopyReport.Audience;
import io.entsdk.privacy.copy.PaperRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Writes one copy, for one actor in one unit of work. */
public final class CopyDesk {

  private final Unit unit;
  private final Actor actor;

  public CopyDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  public CopyReport write(PersonId person, Consumer<CopiedRow> sink) {
    new ParentalCheck(unit).requireAct(actor, PrivacyPermissions.READ_COPY, person);
    return copy(person, actor.person(), sink);
  }

  public CopyReport writeFor(PaperRequest request, Consumer<CopiedRow> sink) {
    PersonId person = request.person();
    new AccessCheck(unit)
        .requireAct(actor, PrivacyPermissions.MAKE_COPY, new Scope.OfPerson(person));
    new PaperRules(unit, actor).require(request);
    CopyReport report = copy(person, Optional.of(request.givenTo()), sink);
    new AuditTrail(unit)
        .record(
            AuditEntry.done(actor, "copy-on-paper", person.value())
                .about(request.givenTo())
                .because("asked on paper on " + request.askedOn()));
    Map<String, String> refs =
        Map.of("person", person.toString(), "asked", request.askedOn().toString());
    new Outbox(unit).emit(List.of(new EventDraft(CopyEvents.MADE, request.givenTo(), refs)));
    return report;
  }

  private CopyReport copy(PersonId person, Optional<PersonId> recipient, Consumer<CopiedRow> sink) {
    if (!new JpaPeople(unit).isThere(person)) {
      throw new NotFoundException("Person", person);
    }
    Set<PersonId> ids = new JpaIdentities(unit).allOf(person);
    Optional<OtherGuardians> others =
        recipient
            .filter(one -> !ids.contains(one))
            .map(guardian -> OtherGuardians.than(guardian, ids, unit));
    CopyWalk walk = new CopyWalk(unit, others, sink);
    ids.forEach(walk::about);
    Audience audience = others.isPresent() ? Audience.REPRESENTATIVE : Audience.PERSON;
    return new CopyReport(person, audience, unit.now(), walk.rows());
  }
}
