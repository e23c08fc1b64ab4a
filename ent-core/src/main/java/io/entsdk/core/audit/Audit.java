package io.entsdk.core.audit;

import io.entsdk.core.Actor;
import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.access.ParentalCheck;
import io.entsdk.core.internal.audit.AuditExport;
import io.entsdk.core.internal.audit.AuditPages;
import io.entsdk.core.internal.audit.AuditSeal;
import io.entsdk.core.internal.audit.ChainCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.Purpose;
import java.security.PublicKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Is the way into the audit of one tenant: who did what, who saw whose data, and the proof.
 *
 * <p>Entries are written by the modules, with the acts themselves. The job {@code audit-seal} seals
 * them, {@code audit-retention} takes away those whose time is over.
 */
public final class Audit {

  private static final RecordedRead WHO_SAW =
      RecordedRead.told(AuditPermissions.WHO_SAW, Purpose.ACCOUNTABILITY);

  private final Tenant tenant;

  private Audit(Tenant tenant) {
    this.tenant = tenant;
  }

  public static Audit of(Tenant tenant) {
    return new Audit(tenant);
  }

  /** Return the newest entries, sealed or not; that they were listed is recorded. */
  public Page<AuditRecord> list(int most, Actor actor) {
    return entries(Optional.empty(), most, actor);
  }

  /** Return the entries that follow a page of {@link #list(int, Actor)}. */
  public Page<AuditRecord> list(Cursor after, int most, Actor actor) {
    return entries(Optional.of(after), most, actor);
  }

  /**
   * Write the whole audit line by line, for an {@link AuditVerifier} and for keeping.
   *
   * <p>Runs a unit of work for each block and calls {@code lines} between them, on this thread;
   * lines come without their ends.
   */
  public void export(Consumer<String> lines, Actor actor) {
    Unit.joined(tenant, unit -> audited(unit, actor));
    new AuditExport(tenant, lines).write();
  }

  /**
   * Verify the whole audit as it stands in the database, against the public keys of the host and
   * what its witnesses were told.
   *
   * @param witnessed what was kept by witnesses; without it a tail that was taken away is not seen
   */
  public AuditVerdict verify(Collection<SignedRoot> witnessed, Actor actor) {
    LocalDate today = LocalDate.ofInstant(tenant.kernel().now(), ZoneOffset.UTC);
    ChainCheck check = new ChainCheck(this::publicKey, witnessed, today);
    export(check::accept, actor);
    return check.verdict();
  }

  /** Return the public keys that verify the blocks, by their ids; they are no secret. */
  public Map<String, PublicKey> publicKeys() {
    return Unit.joined(tenant, unit -> new AuditPages(unit).publicKeys());
  }

  /**
   * Return who saw the data of {@code child}, the newest first: day, role and purpose, one for each
   * read.
   *
   * <p>Neither the page nor its end depends on what another guardian, the child, a case, the help
   * route or child protection read.
   */
  public Page<Sighting> whoSaw(PersonId child, int most, Actor actor) {
    return sightings(child, Optional.empty(), most, actor);
  }

  /** Return the sightings that follow a page of {@link #whoSaw(PersonId, int, Actor)}. */
  public Page<Sighting> whoSaw(PersonId child, Cursor after, int most, Actor actor) {
    return sightings(child, Optional.of(after), most, actor);
  }

  /**
   * Record, in the caller's transaction, that {@code actor} is about to be shown the data of {@code
   * shown}: for the reads of a vendor's own tables. Pass first; show them afterwards.
   *
   * @throws io.entsdk.core.access.AccessDeniedException if {@code actor} may not; that is recorded,
   *     too
   * @throws io.entsdk.core.RejectedException if no {@code PermissionSource} declares the permission
   *     of {@code read} as it is
   */
  public void record(RecordedRead read, Scope scope, Collection<PersonId> shown, Actor actor) {
    String code = read.permission().code();
    if (tenant.kernel().permissions().find(code).filter(read.permission()::equals).isEmpty()) {
      throw RejectedException.of(
          "read", "undeclared-permission", "no source declares " + code + " as this read has it");
    }
    Unit.joined(
        tenant,
        unit -> new AccessCheck(unit).requireRead(actor, read, scope).of(() -> shown, all -> all));
  }

  private Page<AuditRecord> entries(Optional<Cursor> after, int most, Actor actor) {
    return Unit.joined(tenant, unit -> new AuditPages(audited(unit, actor)).entries(after, most));
  }

  private Page<Sighting> sightings(PersonId child, Optional<Cursor> after, int most, Actor actor) {
    return Unit.joined(
        tenant,
        unit ->
            new ParentalCheck(unit)
                .requireRead(actor, WHO_SAW, child)
                .of(
                    () -> new AuditPages(unit).sightings(child, after, most),
                    page -> List.of(child)));
  }

  private static Unit audited(Unit unit, Actor actor) {
    new AccessCheck(unit).requireAct(actor, AuditPermissions.INSPECT_AUDIT, new Scope.OfTenant());
    return unit;
  }

  private @Nullable PublicKey publicKey(String id) {
    return tenant.kernel().keys().publicKey(AuditSeal.PURPOSE, id).orElse(null);
  }
}
