package io.entsdk.messaging.internal.help;

import static io.entsdk.messaging.MessagingPermissions.ASK_FOR_ADULT;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingEvents;
import io.entsdk.messaging.help.AdultPicture;
import io.entsdk.messaging.help.CallId;
import io.entsdk.messaging.help.HelpAnswer;
import io.entsdk.messaging.help.OwnCall;
import io.entsdk.messaging.internal.item.JpaItems;
import io.entsdk.messaging.internal.item.Persons;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a child's call for an adult, within one unit of work. It asks for nothing but that the
 * child is a pupil: no incident, measure, hour, preference or launch is looked at to refuse it.
 */
public final class Asking {

  /** How long a child is shown what became of a call; whoever sits there later finds nothing. */
  private static final Duration SHOWN_FOR = Duration.ofHours(24);

  /** The audit proves that calls are made, and names the child to nobody who may read it. */
  private static final Actor RECORDED = Actor.system("a pupil asked for an adult");

  private final Unit unit;
  private final Actor actor;
  private final PersonId child;
  private final JpaCalls calls;

  public Asking(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.child = Persons.of(actor);
    this.calls = new JpaCalls(unit);
    new AccessCheck(unit).require(actor, ASK_FOR_ADULT, new Scope.OfPerson(child));
  }

  /**
   * Ask adults, and say what it has come to. While nobody has seen a call by the same picture,
   * pressing again goes on with that call: it is never refused, and adds no other.
   */
  public HelpAnswer ask(AdultPicture picture) {
    List<Place> places = places();
    if (places.isEmpty()) {
      return new HelpAnswer.ByPhone();
    }
    Hours hours = new Hours(unit);
    boolean open = hours.anyOpen(places);
    Set<PersonId> asked = new StaffRows(unit).around(child, places).asked(picture, open);
    if (asked.isEmpty()) {
      return new HelpAnswer.ByPhone();
    }
    new JpaItems(unit).lockSender(child);
    Optional<CallId> unseen = calls.unseen(child, picture);
    CallId call =
        unseen.orElseGet(
            () -> first(picture, places.get(0), hours.riseAfter(places.get(0), Hours.PATIENCE)));
    unseen.ifPresent(calls::again);
    Set<PersonId> known = calls.adults(call);
    asked.removeAll(known);
    calls.ask(call, child, asked);
    tell(unit, call, asked);
    return new HelpAnswer.Asked(call, known.size() + asked.size(), open);
  }

  /** Return what became of the own calls of a day; nothing in a session that a guardian opened. */
  public List<OwnCall> own() {
    return actor.assurance() == Assurance.HOME
        ? List.of()
        : calls.own(child, unit.now().minus(SHOWN_FOR));
  }

  private List<Place> places() {
    List<Place> all = Places.of(unit, child);
    List<Place> worn =
        all.stream()
            .filter(
                place -> actor.hat().map(Hat::school).filter(place.school()::equals).isPresent())
            .toList();
    return worn.isEmpty() ? all : worn;
  }

  private CallId first(AdultPicture picture, Place place, Instant riseAt) {
    CallId call =
        calls.add(
            new JpaCalls.Beginning(child, place.school(), picture, actor.assurance(), riseAt));
    new AuditTrail(unit).record(AuditEntry.done(RECORDED, ASK_FOR_ADULT.code(), call.value()));
    new DueTable(unit.entities(), unit.dialect())
        .announce(CallJob.NAME, unit.tenantId(), riseAt, unit.newId());
    return call;
  }

  /** Tell the streams of {@code adults}, and let the job tell them elsewhere at once. */
  static void tell(Unit unit, CallId call, Collection<PersonId> adults) {
    Map<String, String> refs = Map.of("call", call.toString());
    new Outbox(unit)
        .emit(
            adults.stream()
                .map(adult -> new EventDraft(MessagingEvents.ADULT_ASKED, adult, refs))
                .toList());
    new DueTable(unit.entities(), unit.dialect())
        .announce(CallJob.NAME, unit.tenantId(), unit.now(), unit.newId());
  }
}
