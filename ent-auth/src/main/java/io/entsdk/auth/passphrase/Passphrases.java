package io.entsdk.auth.passphrase;

import io.entsdk.auth.AuthPermissions;
import io.entsdk.auth.internal.passphrase.PassphraseIssue;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.secret.Secrets;
import io.entsdk.auth.throttle.ThrottlePolicy;
import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Assigns five words to pupils, and signs them in with these.
 *
 * <p>What hashes runs in several units of work and holds no connection meanwhile: call it outside
 * of a transaction of your own.
 */
public final class Passphrases {

  /** The numbers for a login and five words, each with its source beside it. */
  public static final ThrottlePolicy THROTTLE =
      new ThrottlePolicy(
          // CNIL 2022-100, case 2, by secondary sources: over 1 min after 5 failures; before that,
          // five words are long to type.
          List.of(
              Duration.ZERO,
              Duration.ZERO,
              Duration.ZERO,
              Duration.ZERO,
              Duration.ofSeconds(61),
              Duration.ofMinutes(5),
              Duration.ofMinutes(15)),
          // Strangers as with a card: about 11 a day, so that they never reach the day's 25 alone.
          ThrottlePolicy.CARD_AND_PICTURES.strangerWaits(),
          ThrottlePolicy.CARD_AND_PICTURES.perDay(),
          ThrottlePolicy.CARD_AND_PICTURES.inARow(),
          // Nothing is kept of wrong words, not even by a mark, so none is recognised.
          Duration.ZERO,
          ThrottlePolicy.CARD_AND_PICTURES.patience());

  private final Tenant tenant;
  private final Secrets secrets;

  public Passphrases(Tenant tenant, Secrets secrets) {
    this.tenant = tenant;
    this.secrets = secrets;
  }

  /**
   * Assign new words to {@code pupil} and end what the former ones had opened; the login stays.
   *
   * @throws io.entsdk.core.RejectedException if the pupil is too young to type words
   * @throws io.entsdk.core.UnavailableException if nothing can be hashed now; nothing was changed
   */
  public PassphraseSheet issue(PersonId pupil, Actor actor) {
    Scope scope = new Scope.OfPerson(pupil);
    return issue(scope, actor, unit -> new PupilChoice(unit).of(pupil));
  }

  /**
   * Assign new words to each pupil of the class today who is old enough to type them, as {@link
   * #issue(PersonId, Actor)} does.
   */
  public PassphraseSheet issue(SchoolClass schoolClass, Actor actor) {
    Scope scope = new Scope.OfClass(schoolClass.id());
    return issue(scope, actor, unit -> new PupilChoice(unit).of(schoolClass));
  }

  private PassphraseSheet issue(
      Scope scope, Actor actor, Function<Unit, List<PupilChoice.Chosen>> choice) {
    Permission permission = AuthPermissions.ISSUE_PASSPHRASES;
    List<PupilChoice.Chosen> chosen =
        Unit.joined(
            tenant,
            unit -> {
              new AccessCheck(unit).require(actor, permission, scope);
              return choice.apply(unit);
            });
    try (Assignment assigned = Assignment.hashed(tenant, secrets, chosen)) {
      return Unit.joined(
          tenant,
          unit -> {
            record(unit, actor, permission, scope);
            new PassphraseIssue(unit).put(assigned.kept());
            return assigned.sheet();
          });
    }
  }

  /**
   * Void the words of {@code pupil} with all that these had opened, and return how many there were;
   * one unit of work.
   */
  public int voidOf(PersonId pupil, Actor actor) {
    Permission permission = AuthPermissions.VOID_PASSPHRASES;
    Scope scope = new Scope.OfPerson(pupil);
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).require(actor, permission, scope);
          record(unit, actor, permission, scope);
          return new PassphraseIssue(unit).end(pupil);
        });
  }

  /**
   * Let in whoever gives a login and its words on {@code device}.
   *
   * <p>Reads in one unit of work, hashes without a connection, and counts or lets in in a second,
   * both of their own. A login that nobody has takes the same steps, a hash in the same lane
   * included. While a wait runs, nothing is hashed for anybody.
   */
  public SignIn enter(PupilLogin login, Passphrase words, Device device) {
    SignIn outcome = new WordsEntrance(tenant, secrets).enter(login, words, device);
    return tenant.kernel().meters().outcome("sign-in", outcome);
  }

  private static void record(Unit unit, Actor actor, Permission permission, Scope scope) {
    if (actor.kind() != Actor.Kind.SYSTEM) {
      new AuditTrail(unit).record(AuditEntry.done(actor, permission.code(), scope.id()));
    }
  }
}
