package io.entsdk.auth.internal.window;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.entsdk.auth.AuthPermissions;
import io.entsdk.auth.internal.AuthEvents;
import io.entsdk.auth.internal.throttle.Reprieve;
import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Map;

/** Takes back what is counted against a pupil, for one actor in one unit of work. */
public final class Unlocking {

  private static final int LONGEST_REASON = 200;

  private final Unit unit;
  private final Actor actor;

  public Unlocking(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  public PersonId unlock(PersonId pupil, String reason) {
    new StepUp(unit, actor, AuthPermissions.HELP_SIGN_IN).require(pupil);
    check(reason);
    new Reprieve(unit).ofPupils(List.of(pupil));
    String permission = AuthPermissions.HELP_SIGN_IN.code();
    new AuditTrail(unit)
        .record(AuditEntry.done(actor, permission, pupil.value()).about(pupil).because(reason));
    new Outbox(unit).emit(List.of(new EventDraft(AuthEvents.PUPIL_UNLOCKED, pupil, Map.of())));
    return pupil;
  }

  private static void check(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw RejectedException.of(
          "reason", "length", "say why in 1 to " + LONGEST_REASON + " characters");
    }
    boolean whole = reason.equals(new String(reason.getBytes(UTF_8), UTF_8));
    if (!whole || reason.indexOf('\0') >= 0) {
      throw RejectedException.of(
          "reason", "malformed", "say why in characters that a text can hold");
    }
  }
}
