package io.entsdk.messaging.internal.post;

import static io.entsdk.messaging.MessagingPermissions.WRITE_MESSAGE;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingEvents;
import io.entsdk.messaging.internal.item.Content;
import io.entsdk.messaging.internal.item.DeliveryEvents;
import io.entsdk.messaging.internal.item.Envelope;
import io.entsdk.messaging.internal.item.ItemHead;
import io.entsdk.messaging.internal.item.JpaDecided;
import io.entsdk.messaging.internal.item.JpaExcluded;
import io.entsdk.messaging.internal.item.JpaItems;
import io.entsdk.messaging.internal.item.Place;
import io.entsdk.messaging.internal.item.Urgent;
import io.entsdk.messaging.internal.notice.NoticePlanner;
import io.entsdk.messaging.internal.policy.Decided;
import io.entsdk.messaging.internal.post.Addressee.Team;
import io.entsdk.messaging.internal.post.JpaMembers.Member;
import io.entsdk.messaging.internal.release.Calendars;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.TeamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what was sent, at its place in its thread, with who got it and who did not. */
record Keeping(Unit unit, Actor actor, PersonId author) {

  SendResult keep(Letter letter, SendKey key, String fingerprint, Sorted sorted) {
    Content content = limited(letter.content(), sorted);
    ItemHead head =
        new ItemHead(
            new ItemId(unit.newId()),
            author,
            key,
            fingerprint,
            unit.now(),
            sorted.firstShown(unit.now()),
            false);
    new JpaItems(unit).add(head, content, place(letter, sorted));
    TeamId team = ownTeam(content);
    new JpaHandings(unit)
        .add(head, content.asksForAnswer(), sorted.handed(), team == null ? null : team.value());
    new JpaExcluded(unit).add(head.id(), sorted.excluded());
    ask(head, content, sorted.asked());
    new NoticePlanner(unit)
        .plan(
            head.id(),
            head.releaseAt(),
            content.marks().priority(),
            () -> new Calendars(unit).of(content.school(), head.releaseAt()));
    new AuditTrail(unit).record(AuditEntry.done(actor, WRITE_MESSAGE.code(), head.id().value()));
    new Urgent(unit, actor).keep(head, content, sorted.handed().size());
    Map<PersonId, Instant> shown = new LinkedHashMap<>();
    sorted.handed().forEach(one -> shown.put(one.person(), one.shownFrom()));
    DeliveryEvents.emit(unit, head, content, shown);
    return head.result(content.descriptor().waits(), sorted.excluded());
  }

  /** Keep for each who is asked first, and tell them, that somebody would write. */
  private void ask(ItemHead head, Content content, List<Handed> asked) {
    if (asked.isEmpty()) {
      return;
    }
    Map<PersonId, Decided> decided = new HashMap<>();
    asked.forEach(one -> decided.put(one.person(), one.decided()));
    new ContactRows(unit).add(head, asked, new JpaDecided(unit).keep(decided, head.submittedAt()));
    DeliveryEvents.tell(
        unit,
        MessagingEvents.CONTACT_ASKED,
        head.id(),
        content.kind(),
        List.copyOf(decided.keySet()));
  }

  private static Content limited(Content content, Sorted sorted) {
    Envelope envelope = content.envelope().copied(sorted.anyOwes(Duty.COPY_GUARDIANS));
    return content.in(
        sorted.anyOwes(Duty.NO_REPLY_ALL)
            ? envelope.taking(content.replies().atMost(Replies.AUTHOR))
            : envelope);
  }

  /** Take the next place of the thread, and let the roster follow who is shown this item. */
  private Place place(Letter letter, Sorted sorted) {
    JpaMembers members = new JpaMembers(unit);
    ThreadId thread = letter.thread();
    if (thread == null) {
      ItemId about = letter.beside() ? letter.answers() : null;
      ThreadId begun =
          new JpaThreads(unit)
              .begin(new JpaThreads.Beginning(letter.content().school(), author, about));
      members.join(begun, 1, seen(letter, sorted, Set.of()));
      return new Place(begun, 1, letter.answers());
    }
    int seq = new JpaThreads(unit).next(thread);
    Set<PersonId> present = letter.presentPeople();
    members.join(thread, seq, seen(letter, sorted, present));
    members.leave(
        thread,
        seq,
        sorted.handed().stream()
            .filter(one -> one.aside() && present.contains(one.person()))
            .map(Handed::person)
            .toList());
    return new Place(thread, seq, letter.answers());
  }

  /** Return those who are on the roster from this item on, and were not before. */
  private List<Member> seen(Letter letter, Sorted sorted, Set<PersonId> present) {
    List<Member> members = new ArrayList<>();
    members.add(new Member(author, ownTeam(letter.content())));
    sorted.handed().stream()
        .filter(one -> !one.aside())
        .map(one -> new Member(one.person(), team(one)))
        .forEach(members::add);
    members.removeIf(one -> present.contains(one.person()));
    return members;
  }

  private static @Nullable TeamId team(Handed one) {
    Team team = one.to().team();
    return team == null ? null : team.id();
  }

  private static @Nullable TeamId ownTeam(Content content) {
    return content.envelope().principal() instanceof Principal.OfTeam of ? of.team() : null;
  }
}
