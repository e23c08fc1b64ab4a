package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.Actor;
import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.LifecycleEvents;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.event.StoreErasure;
import io.entsdk.core.internal.event.Untaken;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.EventListener;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeySource.SigningKey;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasureReport.Failure;
import io.entsdk.privacy.erasure.ErasureState;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Certifies an erasure once nobody is awaited and everybody who is told of it has taken it, stores
 * that are no tables among them, within one unit of work; then the telling itself is forgotten.
 */
public final class Certifying {

  /** What the certificate of an erasure is signed with. */
  static final KeyPurpose PURPOSE = KeyPurpose.sign("erasure-certificate");

  private static final String UNACKNOWLEDGED = "unacknowledged";
  private static final Set<ErasureState> OPEN = Set.of(ErasureState.APPROVED, ErasureState.RUNNING);

  private final Unit unit;
  private final ErasureId id;
  private final ErasureTally tally;

  Certifying(Unit unit, ErasureId id) {
    this.unit = unit;
    this.id = id;
    this.tally = new ErasureTally(unit, id);
  }

  /**
   * Return the key that signs.
   *
   * @throws MisconfiguredException if the host has given none
   */
  public static SigningKey key(Kernel kernel) {
    return kernel
        .keys()
        .currentSigningKey(PURPOSE)
        .orElseThrow(
            () ->
                new MisconfiguredException(
                    "No key certifies erasures: give a signing key for " + PURPOSE.name()));
  }

  /** Return the public key of now, under its id. */
  public static Map<String, PublicKey> publicKeys(Tenant tenant) {
    SigningKey key = key(tenant.kernel());
    return Map.of(key.id(), key.publicKey());
  }

  /** Certify if all is done, and tell whether it is. */
  boolean tryOnce() {
    ErasureRow erasure = new JpaErasures(unit).lock(id);
    if (!OPEN.contains(erasure.state()) || tally.nextTry().isPresent() || !waitingFor().isEmpty()) {
      return false;
    }
    List<PersonId> gone = tally.gone();
    new JpaErasures(unit).certify(id, Jws.sign(key(unit.kernel()), statement(erasure).json()));
    Actor itself = Actor.system("erasures");
    String action = PrivacyPermissions.APPROVE_ERASURE.code();
    new Untaken(unit).forget(LifecycleEvents.PERSON_ERASED, gone);
    new AuditTrail(unit).record(AuditEntry.done(itself, action, id.value()));
    return true;
  }

  /**
   * Return the stores and listeners that have not taken yet who is gone, with the number of people
   * each.
   */
  List<Failure> waitingFor() {
    List<PersonId> gone = tally.gone();
    return unit.kernel().extensions().listeners().stream()
        .map(listener -> waitingFor(listener, gone))
        .filter(waiting -> waiting.people() > 0)
        .toList();
  }

  private Failure waitingFor(EventListener listener, List<PersonId> gone) {
    String where = listener instanceof StoreErasure of ? of.store().id() : listener.id();
    long untaken = new Untaken(unit).by(listener.id(), LifecycleEvents.PERSON_ERASED, gone);
    return new Failure(where, UNACKNOWLEDGED, Math.toIntExact(untaken));
  }

  private Statement statement(ErasureRow erasure) {
    return new Statement(
        unit.tenantId(),
        erasure,
        tally.outcomes(),
        new JpaErasures(unit).tables(id),
        ErasureSteps.of(unit.kernel()),
        new ErasureCounts(unit, id).sums(),
        new SettledWishes(unit, id).counts(),
        unit.kernel().extensions().stores().stream().map(store -> store.id()).toList(),
        unit.now());
  }
}
