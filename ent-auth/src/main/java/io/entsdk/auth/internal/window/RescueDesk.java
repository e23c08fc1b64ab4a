package io.entsdk.auth.internal.window;

import io.entsdk.auth.AuthPermissions;
import io.entsdk.auth.internal.AuthEvents;
import io.entsdk.auth.internal.AuthTidy;
import io.entsdk.auth.internal.session.PupilEntrance.Entrant;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.window.ClassWindow;
import io.entsdk.auth.window.RescueCode;
import io.entsdk.auth.window.WindowId;
import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Map;

/** Gives rescue codes, for one actor in one unit of work. */
public final class RescueDesk {

  private final Unit unit;
  private final Actor actor;

  public RescueDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Give {@code pupil} a code for the devices of window {@code id}. */
  public RescueCode give(WindowId id, PersonId pupil) {
    ClassWindow window =
        new JpaWindows(unit)
            .find(id.value())
            .orElseThrow(() -> new NotFoundException("ClassWindow", id));
    new StepUp(unit, actor, AuthPermissions.HELP_SIGN_IN).require(window);
    Entrant entrant =
        new WindowPupils(unit)
            .entrant(id.value(), pupil)
            .orElseThrow(() -> refused("not-let-in", "this window does not let the pupil in now"));
    if (!SignInPath.RESCUE_CODE.isOpenTo(entrant.band())) {
      throw refused("too-young", "say that the pupil sits there: raise a hand on the device");
    }
    RescueCode code = new JpaRescues(unit).give(id.value(), pupil);
    tell(window, pupil);
    AuthTidy.announce(unit);
    return code;
  }

  private void tell(ClassWindow window, PersonId pupil) {
    String permission = AuthPermissions.HELP_SIGN_IN.code();
    new AuditTrail(unit)
        .record(AuditEntry.done(actor, permission, window.schoolClass().value()).about(pupil));
    Map<String, String> refs = Map.of("window", window.id().toString());
    new Outbox(unit).emit(List.of(new EventDraft(AuthEvents.RESCUE_GIVEN, pupil, refs)));
  }

  private static RejectedException refused(String code, String advice) {
    return RejectedException.of("pupil", code, advice);
  }
}
