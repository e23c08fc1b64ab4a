package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.Actor;
import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.event.LifecycleEvents;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.event.StoreErasure;
import io.entsdk.core.internal.event.Untaken;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeySource.SigningKey;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasureReport.Failure;
import io.entsdk.privacy.erasure.ErasureState;
import java.util.List;
import java.util.Set;

/**
 * Certifies an erasure once nobody is awaited and every store that is no table has acknowledged,
 * within one unit of work.
 */
final class Certifying {

  /** What the certificate of an erasure is signed with. */
  static final KeyPurpose PURPOSE = KeyPurpose.sign("erasure-certificate");

  private static final String UNACKNOWLEDGED = "unacknowledged";
  private static final Set<ErasureState> OPEN = Set.of(ErasureState.APPROVED, ErasureState.RUNNING);

  private final Unit unit;
  private final ErasureId id;
  private final ErasurePeople people;

  Certifying(Unit unit, ErasureId id) {
    this.unit = unit;
    this.id = id;
    this.people = new ErasurePeople(unit, id);
  }

  /**
   * Return the key that signs.
   *
   * @throws MisconfiguredException if the host has given none
   */
  static SigningKey key(Unit unit) {
    return unit.kernel()
        .keys()
        .currentSigningKey(PURPOSE)
        .orElseThrow(
            () ->
                new MisconfiguredException(
                    "No key certifies erasures: give a signing key for " + PURPOSE.name()));
  }

  /** Certify if all is done, and tell whether it is. */
  boolean tryOnce() {
    ErasureRow erasure = new JpaErasures(unit).lock(id);
    if (!OPEN.contains(erasure.state())
        || people.nextTry().isPresent()
        || !waitingFor().isEmpty()) {
      return false;
    }
    new JpaErasures(unit).certify(id, Jws.sign(key(unit), statement(erasure).json()));
    Actor itself = Actor.system("erasures");
    String action = PrivacyPermissions.APPROVE_ERASURE.code();
    new AuditTrail(unit).record(AuditEntry.done(itself, action, id.value()));
    return true;
  }

  /** Return the stores that have not acknowledged yet, with the number of people each. */
  List<Failure> waitingFor() {
    Untaken untaken = new Untaken(unit);
    return unit.kernel().extensions().stores().stream()
        .map(
            store ->
                new Failure(
                    store.id(),
                    UNACKNOWLEDGED,
                    Math.toIntExact(
                        untaken.by(
                            new StoreErasure(store).id(),
                            LifecycleEvents.PERSON_ERASED,
                            people.gone()))))
        .filter(waiting -> waiting.people() > 0)
        .toList();
  }

  private Statement statement(ErasureRow erasure) {
    return new Statement(
        unit.tenantId(),
        erasure,
        people.outcomes(),
        new JpaErasures(unit).tables(id),
        ErasureSteps.of(unit.kernel()),
        new ErasureCounts(unit, id).sums(),
        unit.kernel().extensions().stores().stream().map(store -> store.id()).toList(),
        unit.now());
  }
}
