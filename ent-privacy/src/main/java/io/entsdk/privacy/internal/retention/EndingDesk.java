package io.entsdk.privacy.internal.retention;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.directory.Checks;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.internal.due.AccountsJob;
import io.entsdk.privacy.retention.Adoption;
import io.entsdk.privacy.retention.AdoptionId;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.RuleEnd;
import io.entsdk.privacy.retention.RuleVersion;
import java.util.List;
import java.util.Optional;

/** Ends a school's own version of a rule, for one actor in one unit of work. */
public final class EndingDesk {

  private final Unit unit;
  private final Actor actor;

  public EndingDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  public Adoption end(RuleEnd end) {
    new Checks().text("because", end.because(), AdoptionDesk.LONGEST_REASON).pass();
    CalendarDays.checked("from", end.from());
    new AccessCheck(unit)
        .requireAct(actor, PrivacyPermissions.ADOPT_RULES, new Scope.OfSchool(end.school()));
    Controllership controller = new Controllership(unit, actor, PrivacyPermissions.ADOPT_RULES);
    Adoption adoption =
        new Adoption(
            new AdoptionId(unit.newId()),
            version(end),
            end.because(),
            List.of(),
            controller.person(),
            controller.over(end.school()),
            unit.now());
    new JpaAdoptions(unit).add(adoption);
    if (end.key().equals(RetentionRules.ENT_ACCOUNT)) {
      AccountsJob.lookAgain(unit, end.school());
    }
    return adoption;
  }

  private RuleVersion version(RuleEnd end) {
    NextVersion next = NextVersion.of(unit, end.key(), end.school());
    RuleVersion own =
        next.last().filter(last -> !last.ends()).orElseThrow(() -> none(end.key(), end.school()));
    return next.numbered(new RuleVersion(end.school(), own.rule(), end.from(), true));
  }

  /** Return {@code rules} as they will be once that was adopted. */
  public static RulesInForce with(RuleEnd end, RulesInForce rules) {
    Optional<RuleVersion> own =
        rules.versions().stream()
            .filter(version -> version.key().equals(end.key()))
            .filter(version -> end.school().equals(version.school()))
            .max(RuleVersion.BY_TIME)
            .filter(version -> !version.ends());
    return own.map(
            version ->
                rules.with(
                    new RuleVersion(
                        end.school(),
                        version.rule().numbered(Integer.MAX_VALUE),
                        end.from(),
                        true)))
        .orElseThrow(() -> none(end.key(), end.school()));
  }

  private static ConflictException none(String key, SchoolId school) {
    return new ConflictException(
        "no-own-version",
        "School %s has no version of rule %s of its own: that of all schools holds already"
            .formatted(school, key));
  }
}
