package io.entsdk.auth.internal.passphrase;

import io.entsdk.auth.internal.AuthEvents;
import io.entsdk.auth.internal.device.DeviceTokens;
import io.entsdk.auth.internal.session.PupilEntrance;
import io.entsdk.auth.internal.throttle.Contest;
import io.entsdk.auth.internal.throttle.StoredTries;
import io.entsdk.auth.internal.throttle.TryTable;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.secret.SecretCheck;
import io.entsdk.auth.throttle.Refusal;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Concludes a try whose words were checked, after its first unit of work: count, or let in, if the
 * counts allow it now and the words are still those that were checked.
 */
public final class PassphraseTry {

  private final Tenant tenant;
  private final WordsJudge judge;
  private final Device device;
  private final PassphraseOnFile checked;
  private final SecretCheck check;

  public PassphraseTry(
      Tenant tenant, WordsJudge judge, PassphraseOnFile checked, SecretCheck check) {
    this.tenant = tenant;
    this.judge = judge;
    this.device = DeviceTokens.drawnUnlessHeld(judge.device(), tenant.kernel().random());
    this.checked = checked;
    this.check = check;
  }

  /** Return the outcome; empty if it was neither looked at nor counted. */
  public Optional<SignIn> conclude(String login) {
    return StoredTries.of(tenant)
        .map(store -> elsewhere(login, store))
        .orElseGet(() -> new Contest(tenant).win(unit -> inTables(unit, login)));
  }

  /** Count and let in within one unit of work; empty when somebody else was counted meanwhile. */
  private Optional<SignIn> inTables(Unit unit, String login) {
    PassphraseOnFile file = new PassphraseDesk(unit).look(login);
    WordsJudge.Verdict verdict = judge.of(file, checked, check, device);
    TryTable tries = new TryTable(unit, PassphraseTables.TRIES);
    boolean stands =
        verdict.letsIn()
            ? tries.move(file.tries(), verdict.next())
            : tries.moveAfter(file.tries(), verdict.next(), file.refusal(verdict.waited()));
    return stands ? Optional.of(concluded(unit, file, verdict)) : Optional.empty();
  }

  /** Count in the store first, with no unit of work open, and let in after. */
  private Optional<SignIn> elsewhere(String login, StoredTries store) {
    Contest contest = new Contest(tenant);
    return contest
        .win(unit -> Optional.of(new PassphraseDesk(unit).look(login)))
        .flatMap(
            file ->
                store
                    .win(() -> counted(file, store))
                    .flatMap(
                        verdict ->
                            contest.win(unit -> Optional.of(concluded(unit, file, verdict)))));
  }

  private Optional<WordsJudge.Verdict> counted(PassphraseOnFile file, StoredTries store) {
    StoredTries.Read read = store.readWords(file.tries());
    WordsJudge.Verdict verdict =
        judge.of(file.counting(read.tally().pupil()), checked, check, device);
    return store.moveWords(read, verdict.next()) ? Optional.of(verdict) : Optional.empty();
  }

  private SignIn concluded(Unit unit, PassphraseOnFile file, WordsJudge.Verdict verdict) {
    if (!verdict.letsIn() || !(check instanceof SecretCheck.Verified verified)) {
      Refusal why = file.refusal(verdict.waited());
      unit.kernel().meters().count("sign-in-refused", why.code());
      return judge.told(verdict.standing());
    }
    verified.renewed().ifPresent(renewed -> new JpaPassphrases(unit).renew(file, renewed));
    PersonId pupil = new PersonId(file.pupil());
    new Outbox(unit).emit(List.of(new EventDraft(AuthEvents.PASSPHRASE_USED, pupil, Map.of())));
    return new PupilEntrance(unit)
        .begin(
            SignInPath.PASSPHRASE,
            new PupilEntrance.Entrant(pupil, file.epoch(), file.band(), null),
            device)
        .orElseThrow(() -> new IllegalStateException("The words of a child too young were found"));
  }
}
