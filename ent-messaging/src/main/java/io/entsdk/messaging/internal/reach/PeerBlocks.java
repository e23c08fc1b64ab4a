package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.RECOGNISING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.messaging.MessagingPermissions.BLOCK_PEER;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/** Keeps whom somebody has blocked among peers, within one unit of work. */
public final class PeerBlocks {

  private static final String STANDING =
      """
      select m.id from ent_messaging_measure m
      where m.tenant = cast(?1 as int) and m.person_id = cast(?2 as uuid)
        and m.other_id = cast(?3 as uuid) and m.kind = 'BLOCK' and m.lifted_at is null""";

  private static final String LIFT =
      """
      update ent_messaging_measure
      set lifted_at = cast(?4 as bigint), lifted_by = person_id
      where tenant = cast(?1 as int) and person_id in (%s) and other_id in (%s)
        and kind = 'BLOCK' and lifted_at is null"""
          .formatted(
              IdentitySql.idsOf("select cast(?2 as uuid)"),
              IdentitySql.idsOf("select cast(?3 as uuid)"));

  private final Unit unit;
  private final Actor actor;
  private final PersonId person;

  /** Begin for {@code actor}, who needs the right to block at all. */
  public PeerBlocks(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.person = SendingPerson.of(actor);
    new AccessCheck(unit).require(actor, BLOCK_PEER, new Scope.OfPerson(person));
  }

  public void block(PersonId peer) {
    if (!new SituationLoader(unit).of(List.of(person, peer)).arePeers(person, peer)) {
      throw RejectedException.of(
          "peer", "not-a-peer", "only a pupil blocks a pupil, and a guardian a guardian");
    }
    if (unit.rows(
            readsAll(RECOGNISING, STANDING), unit.tenantId().value(), person.value(), peer.value())
        .isEmpty()) {
      MeasureRows.block(unit, actor, person, peer);
      record("block-peer", peer);
    }
  }

  public void unblock(PersonId peer) {
    int lifted =
        unit.update(
            LIFT, unit.tenantId().value(), person.value(), peer.value(), Micros.of(unit.now()));
    if (lifted > 0) {
      record("unblock-peer", peer);
    }
  }

  private void record(String action, PersonId peer) {
    new AuditTrail(unit).record(AuditEntry.done(actor, action, person.value()).about(peer));
  }
}
