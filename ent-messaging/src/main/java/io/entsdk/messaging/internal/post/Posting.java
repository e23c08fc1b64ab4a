package io.entsdk.messaging.internal.post;

import static io.entsdk.messaging.MessagingPermissions.WRITE_MESSAGE;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.Content;
import io.entsdk.messaging.internal.item.Envelope.Answer;
import io.entsdk.messaging.internal.item.InboxLine;
import io.entsdk.messaging.internal.item.ItemHead;
import io.entsdk.messaging.internal.item.JpaExcluded;
import io.entsdk.messaging.internal.item.JpaItems;
import io.entsdk.messaging.internal.item.Persons;
import io.entsdk.messaging.internal.item.Reading;
import io.entsdk.messaging.internal.kind.Kinds;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.internal.reach.SendingReach;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Preview;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.reach.Obligation.Duty;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what somebody wants to say to people whom the reach function decides about: checks, finds
 * who gets it, and keeps it, in one unit of work.
 */
public final class Posting {

  private final Unit unit;
  private final Actor actor;
  private final PersonId author;
  private final JpaItems items;

  private Posting(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.author = Persons.of(actor);
    this.items = new JpaItems(unit);
  }

  /** Send {@code content} under {@code key}, or return what that key was answered before. */
  public static SendResult send(Tenant tenant, Actor actor, Content content, SendKey key) {
    return Unit.joined(tenant, unit -> send(unit, actor, content, key));
  }

  /** Send {@code content} likewise, within {@code unit}. */
  public static SendResult send(Unit unit, Actor actor, Content content, SendKey key) {
    content.check();
    SendResult result = new Posting(unit, actor).send(content, key);
    return unit.kernel().meters().outcome("send", result);
  }

  /** Return what {@code key} was answered before, if the actor has sent anything under it. */
  public static Optional<SendResult> sentBefore(Unit unit, Actor actor, SendKey key) {
    JpaItems items = new JpaItems(unit);
    return items
        .find(Persons.of(actor), key)
        .map(
            head ->
                head.result(
                    Kinds.of(items.kindOf(head.id())).waits(),
                    new JpaExcluded(unit).of(head.id())));
  }

  /** Throw if the actor may not address those whom {@code content} names. */
  public static void require(Unit unit, Actor actor, Content content) {
    content.check();
    new PostRights(unit, actor, Persons.of(actor)).require(content);
  }

  /** Tell what sending {@code content} now would come to; nothing is kept. */
  public static Preview preview(Tenant tenant, Actor actor, Content content) {
    content.check();
    return Unit.joined(tenant, unit -> new Posting(unit, actor).previewed(content));
  }

  private SendResult send(Content content, SendKey key) {
    new PostRights(unit, actor, author).require(content);
    items.lockSender(author);
    Optional<ItemHead> known = items.find(author, key);
    if (known.isPresent()) {
      ItemHead head = known.get().sameAs(content.fingerprint());
      return head.result(content.descriptor().waits(), new JpaExcluded(unit).of(head.id()));
    }
    return letter(content)
        .map(letter -> first(letter, key, content.fingerprint()))
        .orElseGet(() -> Plan.of(SendRefusal.NO_REPLY).refused());
  }

  private Optional<Letter> letter(Content content) {
    Answer answer = content.envelope().answer();
    if (answer == null) {
      return Optional.of(Letter.first(content));
    }
    InboxLine shown = new Reading(unit, actor, WRITE_MESSAGE).shown(answer.item());
    return new Answering(unit, author, shown).letter(content, answer.toAll());
  }

  private SendResult first(Letter letter, SendKey key, String fingerprint) {
    Plan plan = plan(letter);
    Sorted sorted = plan.sorted();
    return sorted == null || sorted.isEmpty()
        ? plan.refused()
        : new Keeping(unit, actor, author).keep(letter, key, fingerprint, sorted);
  }

  private Preview previewed(Content content) {
    new PostRights(unit, actor, author).require(content);
    return letter(content)
        .map(this::plan)
        .orElseGet(() -> Plan.of(SendRefusal.NO_REPLY))
        .foreseen()
        .preview(unit);
  }

  private Plan plan(Letter letter) {
    Content content = letter.content();
    SchoolDay day = SchoolDay.of(unit, content.school());
    if (!day.live()) {
      return Plan.of(SendRefusal.SCHOOL_NOT_LIVE);
    }
    Expanded expanded = expanded(content, day, Audience.none());
    if (expanded.leavesSchool()) {
      return Plan.of(SendRefusal.CLASS_OF_ANOTHER_SCHOOL);
    }
    if (expanded.ways().size() > content.descriptor().largestAudience()) {
      return Plan.of(SendRefusal.TOO_MANY);
    }
    SendingReach reach = reach(content, expanded);
    return reach.actsInSchool()
        ? new Plan(sorted(letter, day, reach, expanded), null, reach.isByStaff())
        : Plan.of(SendRefusal.SCHOOL_OF_OTHERS);
  }

  /** Ask those first who have to be, unless they have accepted; what it obliges to comes after. */
  private Sorted sorted(Letter letter, SchoolDay day, SendingReach reach, Expanded expanded) {
    Sorted sorted = sorted(letter, reach, expanded, Set.of());
    if (sorted.asked().isEmpty()) {
      return obliged(letter, day, reach, sorted, Set.of());
    }
    AskedFirst before = AskedFirst.by(unit, author);
    Sorted again = sorted(letter, reach, expanded, before.accepted());
    return before.bounded(obliged(letter, day, reach, again, before.accepted()));
  }

  private Sorted obliged(
      Letter letter, SchoolDay day, SendingReach reach, Sorted sorted, Set<PersonId> accepted) {
    boolean teachers = sorted.anyOwes(Duty.SHOWN_TO_CO_TEACHERS);
    if (!teachers && !sorted.anyOwes(Duty.COPY_GUARDIANS)) {
      return sorted;
    }
    Audience more = teachers ? Audience.teachersOf(author) : Audience.none();
    Expanded shown = expanded(letter.content(), day, more);
    guardians(reach, sorted.copiedFor(reach), day).forEach(shown::add);
    SendingReach again = reach(letter.content(), shown);
    return new Copying(again, shown).settle(sorted(letter, again, shown, accepted));
  }

  /** Return those who are told of {@code pupils} today, each to get a copy. */
  private List<Addressee> guardians(SendingReach reach, Set<PersonId> pupils, SchoolDay day) {
    Set<ClassId> classes =
        pupils.stream().flatMap(one -> reach.classesOf(one).stream()).collect(toSet());
    return pupils.isEmpty()
        ? List.of()
        : new JpaRolls(unit)
            .of(classes, pupils).guardiansOn(day.today()).stream().map(Addressee::copyTo).toList();
  }

  /** Return whom {@code content} names, and {@code more}. */
  private Expanded expanded(Content content, SchoolDay day, Audience more) {
    return new Expansion(unit, author, content.school(), day.today())
        .add(content.to().and(more), false)
        .add(content.envelope().blind(), true)
        .found();
  }

  private SendingReach reach(Content content, Expanded expanded) {
    return new SendingReach(
        unit, actor, content.school(), content.envelope().principal(), expanded.people());
  }

  private Sorted sorted(
      Letter letter, SendingReach reach, Expanded expanded, Set<PersonId> accepted) {
    Duties duties =
        new Duties(
            letter.content().descriptor().contact(),
            letter.spokeFirst(),
            letter.presentPeople(),
            accepted);
    return new Sorting(reach, duties, unit.now(), letter.content().marks().isUrgent())
        .sort(expanded);
  }
}
