package io.entsdk.privacy.internal.copy;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.PrivacyReads;
import io.entsdk.privacy.copy.CopyEvents;
import io.entsdk.privacy.copy.PaperCopy;
import io.entsdk.privacy.copy.PaperCopyId;
import io.entsdk.privacy.copy.PaperRefusal;
import io.entsdk.privacy.copy.PaperRequest;
import io.entsdk.privacy.copy.PaperState;
import io.entsdk.privacy.internal.SecondPerson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sees copies that were asked for on paper through, for one actor in one unit of work. */
public final class PaperDesk {

  private final Unit unit;
  private final Actor actor;
  private final JpaPaperCopies copies;

  public PaperDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.copies = new JpaPaperCopies(unit);
  }

  public PaperCopy record(PaperRequest request) {
    List<SchoolId> tied = new TiedSchools(unit).of(request.person());
    if (!tied.contains(request.school())) {
      new AccessCheck(unit)
          .require(
              actor, PrivacyPermissions.RECORD_PAPER_COPY, new Scope.OfSchool(request.school()));
      throw new NotFoundException("Person of school " + request.school(), request.person());
    }
    requireEverywhere(PrivacyPermissions.RECORD_PAPER_COPY, tied);
    PaperRules rules = new PaperRules(unit, actor);
    PersonId recorder = rules.requireActor(request.person(), request.givenTo());
    rules.requireDay(request);
    rules.requireEntitled(request.person(), request.givenTo());
    return noted(copies.add(request, recorder), "paper-copy-recorded");
  }

  public PaperCopy approve(PaperCopyId id) {
    PaperCopy copy = guarded(id, PrivacyPermissions.APPROVE_PAPER_COPY);
    PersonId approver = new SecondPerson(unit, actor).than(copies.recorderOf(id), "Copy " + id);
    if (!copies.approve(id, approver)) {
      throw answered(copy);
    }
    return noted(copies.get(id), "paper-copy-approved");
  }

  public PaperCopy refuse(PaperCopyId id, PaperRefusal because) {
    PaperCopy copy = copies.get(id);
    requireEverywhere(PrivacyPermissions.RECORD_PAPER_COPY, schoolsOf(copy));
    new PaperRules(unit, actor).requireActor(here(copy, copy.person()), here(copy, copy.givenTo()));
    if (!copies.refuse(id, because)) {
      throw answered(copy);
    }
    return noted(copies.get(id), "paper-copy-refused");
  }

  /** Take the copy to hand it out; nobody does so a second time, whatever becomes of it. */
  public PaperCopy claim(PaperCopyId id) {
    PaperCopy copy = guarded(id, PrivacyPermissions.RECORD_PAPER_COPY);
    if (!copies.handOut(id, actor.person().orElseThrow())) {
      throw new ConflictException(
          "not-to-hand-out", "Copy %s is %s; record the request anew".formatted(id, copy.state()));
    }
    return noted(copies.get(id), "paper-copy-handed-out");
  }

  /** Return what the copy may hold, for whom it is and not for whoever hands it out. */
  public static CopyScope scope(Unit unit, PaperCopy copy) {
    PersonId person = here(copy, copy.person());
    PersonId givenTo = here(copy, copy.givenTo());
    Set<PersonId> ids = new JpaIdentities(unit).allOf(person);
    Optional<OtherGuardians> others =
        Optional.of(givenTo)
            .filter(one -> !ids.contains(one))
            .map(guardian -> OtherGuardians.than(guardian, ids, unit));
    return new CopyScope(person, ids, others, unit.now(), true);
  }

  public List<PaperCopy> listOpen(SchoolId school) {
    return new AccessCheck(unit)
        .requireRead(actor, PrivacyReads.PAPER_COPIES, new Scope.OfSchool(school))
        .of(
            () -> copies.listOpen(school),
            open -> open.stream().flatMap(one -> Stream.ofNullable(one.person())).toList());
  }

  /** Return the copy if the actor may, is of none of the families, and it is still owed. */
  private PaperCopy guarded(PaperCopyId id, Permission permission) {
    PaperCopy copy = copies.get(id);
    requireEverywhere(permission, schoolsOf(copy));
    PersonId person = here(copy, copy.person());
    PersonId givenTo = here(copy, copy.givenTo());
    PaperRules rules = new PaperRules(unit, actor);
    rules.requireActor(person, givenTo);
    rules.requireEntitled(person, givenTo);
    return copy;
  }

  private List<SchoolId> schoolsOf(PaperCopy copy) {
    PersonId person = copy.person();
    List<SchoolId> tied = person == null ? List.of() : new TiedSchools(unit).of(person);
    return tied.isEmpty() ? List.of(copy.school()) : tied;
  }

  private void requireEverywhere(Permission permission, List<SchoolId> schools) {
    new AccessCheck(unit)
        .requireEach(actor, permission, schools.stream().map(Scope.OfSchool::new).toList());
  }

  private static PersonId here(PaperCopy copy, @Nullable PersonId person) {
    if (person == null) {
      throw new ConflictException(
          "person-erased", "Copy %s was of or for somebody who is erased".formatted(copy.id()));
    }
    return person;
  }

  private static ConflictException answered(PaperCopy copy) {
    return new ConflictException(
        "answered-already", "Copy %s is %s".formatted(copy.id(), copy.state()));
  }

  /** Put the step on record, never what the copy holds, and tell whom it is for. */
  private PaperCopy noted(PaperCopy copy, String action) {
    PersonId person = copy.person();
    PersonId givenTo = copy.givenTo();
    if (person != null && givenTo != null) {
      new AuditTrail(unit)
          .record(
              AuditEntry.done(actor, action, person.value())
                  .about(givenTo)
                  .because("asked on paper on " + copy.askedOn()));
      PaperState state = copy.state();
      Map<String, String> refs =
          Map.of("copy", copy.id().toString(), "person", person.toString(), "state", state.name());
      new Outbox(unit).emit(List.of(new EventDraft(CopyEvents.ON_PAPER, givenTo, refs)));
    }
    return copy;
  }
}
