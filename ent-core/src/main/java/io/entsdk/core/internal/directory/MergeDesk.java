package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.Merge;
import io.entsdk.core.directory.MergeEvidence;
import io.entsdk.core.directory.MergePreview;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.Unmerge;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.HoldGuard;
import io.entsdk.core.internal.protection.SharedMarks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one person of two and two of one, for one actor in one unit of work. */
public final class MergeDesk {

  private static final int LONGEST_REASON = 200;

  private final Unit unit;
  private final Actor actor;
  private final MergeAdmission admission;
  private final MergeStore store;

  public MergeDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.admission = new MergeAdmission(unit, actor);
    this.store = new MergeStore(unit);
  }

  public MergePreview preview(PersonId person, PersonId into) {
    admission.admitBoth(person, into);
    return admission.reading(person).of(() -> look(person, into), any -> List.of(person, into));
  }

  /** Look at both as they are now, if it is for this actor to make one of them. */
  private MergePreview look(PersonId person, PersonId into) {
    requireApart(person, into);
    return new MergeLook(unit).at(person, into);
  }

  private void requireApart(PersonId person, PersonId into) {
    if (person.equals(into)) {
      throw RejectedException.of("into", "same-person", "name two persons; this is one");
    }
    Identities same = new JpaIdentities(unit).of(List.of(person, into));
    requireAlone(person, same);
    requireAlone(into, same);
    Set<PersonId> self = actor.person().map(new JpaIdentities(unit)::allOf).orElse(Set.of());
    if (self.contains(person) || self.contains(into)) {
      throw RejectedException.of("actor", "oneself", "let somebody else merge what is about you");
    }
  }

  private void requireAlone(PersonId person, Identities same) {
    if (!new JpaPeople(unit).isThere(person)) {
      throw new NotFoundException("Person", person);
    }
    if (!same.of(person).equals(person)) {
      throw new ConflictException(
          "merged-already",
          "Person " + person + " is merged already; " + same.of(person) + " stands for both");
    }
  }

  public Merge merge(MergePreview seen, MergeEvidence evidence) {
    PersonId person = seen.person();
    PersonId into = seen.into();
    admission.admitBoth(person, into);
    new HoldGuard(unit).place();
    new JpaGuardianships(unit).lock(person, into);
    MergePreview now = look(person, into);
    if (!now.equals(seen)) {
      throw new ConflictException(
          "preview-outdated",
          "Persons " + person + " and " + into + " are not as they were seen; look once more");
    }
    new EvidenceCheck(unit, now).require(evidence);
    Merge merge = store.add(person, into, evidence, actor);
    changed(now.ids());
    new SharedMarks(unit).spread(into);
    record(DirectoryPermissions.MERGE_PEOPLE.code(), merge);
    return merge;
  }

  public Unmerge unmerge(PersonId person, String reason) {
    admission.admit(person);
    requireReason(reason);
    new HoldGuard(unit).place();
    Merge merge =
        store.listOf(person).stream()
            .filter(one -> one.person().equals(person) && one.end().isEmpty())
            .findFirst()
            .orElseThrow(
                () ->
                    new ConflictException(
                        "not-merged", "Person " + person + " is not merged into anybody"));
    admission.admit(merge.into());
    Set<PersonId> ids = new JpaIdentities(unit).allOf(person);
    Unmerge since = new WrittenSince(unit).of(merge);
    Merge ended = store.end(merge, reason, actor);
    changed(ids);
    new SharedMarks(unit).takeBack(ids, merge.at());
    record("unmerge-people", ended);
    return new Unmerge(ended, since.facts(), since.links());
  }

  /** Keep that the two are two, as somebody has seen who has looked at both. */
  public void keepApart(PersonId person, PersonId other, String reason) {
    admission.admitBoth(person, other);
    requireReason(reason);
    requireApart(person, other);
    new ApartPairs(unit).keep(person, other, reason, actor);
    AuditEntry done = AuditEntry.done(actor, "keep-people-apart", person.value());
    new AuditTrail(unit).record(List.of(done.about(person), done.about(other)));
  }

  public List<Merge> listOf(PersonId person) {
    admission.admit(person);
    return store.listOf(person);
  }

  private static void requireReason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw RejectedException.of(
          "reason", "length", "say why in 1 to " + LONGEST_REASON + " characters");
    }
  }

  /** Return who stands for each of {@code ids}, by the merges that stand. */
  private Map<PersonId, PersonId> standing(Set<PersonId> ids) {
    Map<PersonId, PersonId> into = new HashMap<>();
    ids.stream()
        .flatMap(id -> store.listOf(id).stream())
        .filter(merge -> merge.end().isEmpty())
        .forEach(merge -> into.put(merge.person(), merge.into()));
    return new MergeForest(into).standing(ids);
  }

  /**
   * Let everybody know who stands for whom: plans of imports are stale, reads look it up, listeners
   * are told, and whoever has nothing left by it is looked at.
   */
  private void changed(Set<PersonId> ids) {
    Hand hand = new Hand(unit, actor);
    ids.stream()
        .flatMap(id -> new TiedSchools(unit).of(id).stream())
        .distinct()
        .sorted(Comparator.comparing(SchoolId::value))
        .forEach(hand::touch);
    JpaIdentities identities = new JpaIdentities(unit);
    Map<PersonId, PersonId> before = identities.of(ids).standing();
    Map<PersonId, PersonId> after = standing(ids);
    identities.renew(after);
    new MergeNews(unit).tell(before, after);
    new EntitlementChecks(unit)
        .note(ids, LocalDate.ofInstant(unit.now(), ZoneOffset.UTC).minusDays(1));
  }

  private void record(String action, Merge merge) {
    AuditEntry done = AuditEntry.done(actor, action, merge.id().value());
    new AuditTrail(unit).record(List.of(done.about(merge.person()), done.about(merge.into())));
  }
}
