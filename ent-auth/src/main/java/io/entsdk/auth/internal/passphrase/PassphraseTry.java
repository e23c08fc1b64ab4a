package io.entsdk.auth.internal.passphrase;

import io.entsdk.auth.internal.AuthEvents;
import io.entsdk.auth.internal.device.DeviceTokens;
import io.entsdk.auth.internal.session.PupilEntrance;
import io.entsdk.auth.internal.throttle.TryTable;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.secret.SecretCheck;
import io.entsdk.auth.throttle.Origin;
import io.entsdk.auth.throttle.Standing;
import io.entsdk.auth.throttle.ThrottlePolicy;
import io.entsdk.auth.throttle.TryCounts;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Concludes a try whose words were checked, in the second of its two units of work: count, or let
 * in, if the counts allow it now and the words are still those that were checked.
 */
public final class PassphraseTry {

  /** Wrong words leave no mark: one of them missed by a word would give four away. */
  private static final String NO_MARK = "-";

  private static final int ORIGIN_CHARS = 22;

  private final Unit unit;
  private final ThrottlePolicy policy;
  private final Device device;

  public PassphraseTry(Unit unit, ThrottlePolicy policy, Device device) {
    this.unit = unit;
    this.policy = policy;
    this.device = device;
  }

  /** Return how things stand before a try from this device; nothing is written. */
  public Standing standing(PassphraseOnFile file) {
    TryCounts counts = file.tries().counts();
    return policy.standing(counts, counts.originOf(origin(device)), unit.now());
  }

  /** Return the outcome; empty when somebody else was counted meanwhile and all is to be redone. */
  public Optional<SignIn> conclude(String login, PassphraseOnFile checked, SecretCheck check) {
    PassphraseOnFile file = new PassphraseDesk(unit).look(login);
    Standing standing = standing(file);
    boolean open = standing instanceof Standing.Open;
    if (open && check instanceof SecretCheck.Verified verified && checked.isThatOf(file)) {
      return letIn(file, verified);
    }
    TryCounts counts = file.tries().counts();
    Origin from = counts.originOf(origin(device));
    TryCounts next = open ? policy.failed(counts, from, NO_MARK, unit.now()) : counts;
    return new TryTable(unit, PassphraseTables.TRIES).move(file.tries(), next)
        ? Optional.of(told(policy.standing(next, from, unit.now())))
        : Optional.empty();
  }

  private Optional<SignIn> letIn(PassphraseOnFile file, SecretCheck.Verified verified) {
    Device known = DeviceTokens.drawnUnlessHeld(device, unit.kernel().random());
    TryCounts counts = file.tries().counts();
    Origin from = counts.originOf(origin(device));
    TryCounts next = policy.succeeded(counts, from, origin(known), unit.now());
    if (!new TryTable(unit, PassphraseTables.TRIES).move(file.tries(), next)) {
      return Optional.empty();
    }
    verified.renewed().ifPresent(renewed -> new JpaPassphrases(unit).renew(file, renewed));
    PersonId pupil = new PersonId(file.pupil());
    new Outbox(unit).emit(List.of(new EventDraft(AuthEvents.PASSPHRASE_USED, pupil, Map.of())));
    return new PupilEntrance(unit)
        .begin(
            SignInPath.PASSPHRASE,
            new PupilEntrance.Entrant(pupil, file.epoch(), file.band(), null),
            known);
  }

  /** Return what a pupil is told in this standing; a free try is a wait that is over. */
  public SignIn told(Standing standing) {
    if (standing instanceof Standing.Closed) {
      return new SignIn.AskTeacher();
    }
    return new SignIn.Wait(
        standing instanceof Standing.Waiting waiting ? waiting.until() : unit.now());
  }

  private static Origin origin(Device device) {
    String hash = DeviceTokens.hashOf(device);
    return hash.isEmpty() ? Origin.STRANGERS : new Origin(hash.substring(0, ORIGIN_CHARS));
  }
}
