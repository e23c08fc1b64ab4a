package io.entsdk.auth.internal.window;

import io.entsdk.auth.AuthPermissions;
import io.entsdk.auth.internal.AuthEvents;
import io.entsdk.auth.internal.throttle.Reprieve;
import io.entsdk.auth.window.ClassWindow;
import io.entsdk.auth.window.HandId;
import io.entsdk.auth.window.RaisedHand;
import io.entsdk.auth.window.WindowId;
import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Map;

/** Answers raised hands, for one actor in one unit of work. */
public final class HandDesk {

  private final Unit unit;
  private final Actor actor;
  private final JpaHands hands;

  public HandDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.hands = new JpaHands(unit);
  }

  public List<RaisedHand> listOf(WindowId window) {
    ClassWindow found =
        new JpaWindows(unit)
            .find(window.value())
            .orElseThrow(() -> new NotFoundException("ClassWindow", window));
    new AccessCheck(unit)
        .require(actor, AuthPermissions.OPEN_WINDOW, new Scope.OfClass(found.schoolClass()));
    return hands.waitingIn(window.value()).stream().map(JpaHands.Up::hand).toList();
  }

  /** Seat the device of hand {@code id}. */
  public HandId seat(HandId id) {
    JpaHands.Up up = waiting(id);
    ClassWindow window = new WindowDesk(unit, actor).open(new WindowId(up.window()));
    if (!hands.takeDown(id)) {
      throw new NotFoundException("RaisedHand", id);
    }
    new JpaSeats(unit).take(up.window(), up.deviceHash());
    new JpaSeats(unit).forgive(up.deviceHash());
    new Reprieve(unit).ofDevice(up.deviceHash());
    Map<String, String> refs = Map.of("window", window.id().toString(), "hand", id.toString());
    new Outbox(unit)
        .emit(List.of(new EventDraft(AuthEvents.DEVICE_SEATED, window.openedBy(), refs)));
    return id;
  }

  /** Say that {@code pupil} sits at hand {@code id}. */
  public HandId approve(HandId id, PersonId pupil) {
    JpaHands.Up up = waiting(id);
    ClassWindow window = new JpaWindows(unit).find(up.window()).orElseThrow();
    new StepUp(unit, actor, AuthPermissions.HELP_SIGN_IN).require(window);
    if (new WindowPupils(unit).entrant(up.window(), pupil).isEmpty()) {
      throw RejectedException.of(
          "pupil", "not-let-in", "this window does not let the pupil in: admit a guest first");
    }
    if (!new ApprovedHands(unit).approve(id, pupil)) {
      throw new NotFoundException("RaisedHand", id);
    }
    new AuditTrail(unit)
        .record(
            AuditEntry.done(
                    actor, AuthPermissions.HELP_SIGN_IN.code(), window.schoolClass().value())
                .about(pupil));
    Map<String, String> refs = Map.of("window", window.id().toString(), "hand", id.toString());
    new Outbox(unit).emit(List.of(new EventDraft(AuthEvents.PUPIL_APPROVED, pupil, refs)));
    return id;
  }

  private JpaHands.Up waiting(HandId id) {
    return hands.waiting(id).orElseThrow(() -> new NotFoundException("RaisedHand", id));
  }
}
