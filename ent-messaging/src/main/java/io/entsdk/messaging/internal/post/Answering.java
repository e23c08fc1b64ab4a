package io.entsdk.messaging.internal.post;

import static java.util.stream.Collectors.toSet;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.Content;
import io.entsdk.messaging.internal.item.Envelope;
import io.entsdk.messaging.internal.item.InboxLine;
import io.entsdk.messaging.internal.post.JpaMembers.Member;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.item.Selector;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.TeamId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds to whom, and in which thread, an answer goes: to the author of what was shown, or to all
 * who see its thread. Whether the author of the answer may write there is decided afterwards, as
 * for everything else.
 */
final class Answering {

  private final Unit unit;
  private final PersonId author;
  private final InboxLine shown;

  /** Answer what {@code author} is {@code shown}. */
  Answering(Unit unit, PersonId author, InboxLine shown) {
    this.unit = unit;
    this.author = author;
    this.shown = shown;
  }

  /** Return the letter that {@code content} is as an answer; empty where it takes none such. */
  Optional<Letter> letter(Content content, boolean toAll) {
    ThreadId thread = shown.told().shownThread();
    List<Member> present = thread == null ? List.of() : new JpaMembers(unit).of(thread);
    boolean member = present.stream().anyMatch(one -> one.person().equals(author));
    if (isOwn() || toAll) {
      boolean allowed = isOwn() || shown.told().ofReader() == Replies.EVERYBODY;
      return thread != null && member && allowed
          ? Optional.of(toAll(content, thread, present))
          : Optional.empty();
    }
    if (shown.told().ofReader() == Replies.NOBODY) {
      return Optional.empty();
    }
    return Optional.of(
        thread != null && member && isBetweenTwo(present)
            ? inThread(content.to(authors()), thread, present)
            : beside(content.to(authors())));
  }

  private boolean isOwn() {
    return shown.author().equals(author);
  }

  private Letter toAll(Content content, ThreadId thread, List<Member> present) {
    List<Selector> everybody = new ArrayList<>(content.to().selectors());
    present.stream()
        .filter(one -> !one.person().equals(author))
        .filter(one -> one.team() == null || !one.team().equals(ownTeam()))
        .map(one -> selector(one.team(), one.person()))
        .forEach(everybody::add);
    return inThread(content.to(new Audience(everybody)), thread, present);
  }

  private Letter inThread(Content content, ThreadId thread, List<Member> present) {
    Set<UUID> first = spokeFirst();
    new JpaThreads(unit).opener(thread).map(PersonId::value).ifPresent(first::add);
    return new Letter(named(content), thread, present, shown.item(), false, first);
  }

  /** An answer beside goes on in the thread of an earlier one to the same item. */
  private Letter beside(Content content) {
    JpaThreads threads = new JpaThreads(unit);
    ThreadId thread = threads.findAside(shown.item(), author).orElse(null);
    List<Member> present = thread == null ? List.of() : new JpaMembers(unit).of(thread);
    return new Letter(named(content), thread, present, shown.item(), true, spokeFirst());
  }

  private Set<UUID> spokeFirst() {
    return authors().selectors().stream()
        .map(Selector::target)
        .collect(java.util.stream.Collectors.toCollection(HashSet::new));
  }

  /** Return whoever said it: a team instead of its member, a colleague beside the author. */
  private Audience authors() {
    Principal principal = shown.told().onBehalfOf();
    if (principal instanceof Principal.OfTeam of) {
      return Audience.of(of.team());
    }
    Audience one = Audience.of(shown.author());
    return principal instanceof Principal.OfPerson of ? one.and(Audience.of(of.person())) : one;
  }

  private boolean isBetweenTwo(List<Member> present) {
    TeamId own = ownTeam();
    Set<UUID> two = authors().selectors().stream().map(Selector::target).collect(toSet());
    two.add(own == null ? author.value() : own.value());
    return two.containsAll(present.stream().map(Member::seenAs).collect(toSet()));
  }

  /** Whoever was told for a team answers in its name, unless the answer says otherwise. */
  private Content named(Content content) {
    Envelope envelope = content.envelope();
    TeamId team = ownTeam();
    Content here = content.in(shown.school());
    Content titled = here.subject().isEmpty() ? here.subject(shown.subject()) : here;
    return team == null || envelope.principal() != null
        ? titled
        : titled.in(titled.envelope().onBehalfOf(Principal.of(team)));
  }

  private @Nullable TeamId ownTeam() {
    if (isOwn()) {
      return shown.told().onBehalfOf() instanceof Principal.OfTeam of ? of.team() : null;
    }
    return shown.told().forTeam();
  }

  private static Selector selector(@Nullable TeamId team, PersonId person) {
    return team == null ? new Selector.OfPerson(person) : new Selector.OfTeam(team);
  }
}
