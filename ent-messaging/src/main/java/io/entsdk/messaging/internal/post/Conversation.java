package io.entsdk.messaging.internal.post;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.internal.item.Persons;
import io.entsdk.messaging.internal.post.JpaMembers.Member;
import io.entsdk.messaging.internal.reach.Meetings;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.reach.TeamId;
import java.util.List;
import java.util.Set;

/** Shows somebody who else sees a thread, and lets them leave it, within one unit of work. */
public final class Conversation {

  private final Unit unit;
  private final Actor actor;
  private final PersonId reader;

  public Conversation(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.reader = Persons.of(actor);
    new AccessCheck(unit)
        .require(actor, MessagingPermissions.READ_OWN_MESSAGES, new Scope.OfPerson(reader));
  }

  /**
   * Return who sees {@code thread} now: people, and teams without their members. Whoever is kept
   * apart from the reader meanwhile is not there.
   */
  public List<Recipient> roster(ThreadId thread) {
    List<Member> members = members(thread);
    Set<PersonId> kept =
        new Meetings(unit).keptFrom(reader, members.stream().map(Member::person).toList());
    return members.stream()
        .filter(one -> !kept.contains(one.person()))
        .map(Conversation::seen)
        .distinct()
        .toList();
  }

  /** Be shown nothing more of {@code thread} from now on; what was shown stays. */
  public void leave(ThreadId thread) {
    members(thread);
    int next = new JpaThreads(unit).lock(thread) + 1;
    new JpaMembers(unit).leave(thread, next, List.of(reader));
    new AuditTrail(unit).record(AuditEntry.done(actor, "leave-thread", thread.value()));
  }

  private List<Member> members(ThreadId thread) {
    List<Member> members = new JpaMembers(unit).of(thread);
    if (members.stream().noneMatch(one -> one.person().equals(reader))) {
      throw new NotFoundException("Thread", thread);
    }
    return members;
  }

  private static Recipient seen(Member member) {
    TeamId team = member.team();
    return team == null ? Recipient.of(member.person()) : Recipient.of(team);
  }
}
