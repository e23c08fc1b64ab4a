package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.DueOn;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasurePolicy;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.internal.Accounts.OwnAccount;
import io.entsdk.privacy.internal.erasure.Announced.Closing;
import io.entsdk.privacy.internal.erasure.ErasurePeople.Planned;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.request.ErasureRequest;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Plans the erasure of one person who has asked for it, within one unit of work. */
public final class OwnPlan {

  private final Unit unit;
  private final Actor actor;
  private final ErasurePolicy policy;
  private final JpaErasures erasures;

  public OwnPlan(Unit unit, Actor actor, ErasurePolicy policy) {
    this.unit = unit;
    this.actor = actor;
    this.policy = policy;
    this.erasures = new JpaErasures(unit);
  }

  /** Plan for today; an own plan of the person that nobody has approved is taken back. */
  public ErasureId plan(
      ErasureRequest request, OwnAccount account, RulesInForce rules, LocalDate today) {
    Certifying.key(unit.kernel());
    JpaIdentities identities = new JpaIdentities(unit);
    PersonId standing = identities.of(List.of(request.person())).of(request.person());
    Collection<PersonId> ids = identities.allOf(request.person());
    replaceOwn(ids);
    LocalDate lastDay = account.lastDay(today);
    List<Planned> people =
        ids.stream()
            .map(id -> new Planned(id, standing, lastDay, account.newestActivity()))
            .toList();
    return new PlanWriting(unit, actor, policy)
        .write(
            new ErasureId(unit.newId()),
            DueOn.of(request.school(), today),
            Optional.of(request.ground()),
            rules.get(RetentionRules.ENT_ACCOUNT, request.school(), today),
            people,
            1)
        .id();
  }

  private void replaceOwn(Collection<PersonId> ids) {
    for (Closing other : new Announced(unit).holding(ids)) {
      ErasureRow row = erasures.get(other.erasure());
      if (row.state() != ErasureState.PLANNED) {
        throw new ConflictException(
            "erasure-under-way",
            "Erasure %s, which is %s, takes this person already".formatted(row.id(), row.state()));
      }
      if (row.ground().isPresent()) {
        erasures.cancel(row.id());
      }
    }
  }
}
