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
import io.entsdk.privacy.internal.sweep.Unemptied;
import io.entsdk.privacy.retention.Adoption;
import io.entsdk.privacy.retention.AdoptionId;
import io.entsdk.privacy.retention.Capacity;
import io.entsdk.privacy.retention.LegalSource;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.privacy.retention.RuleVersion;
import io.entsdk.privacy.retention.Settlement;
import io.entsdk.privacy.retention.SourceConflict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adopts rules and tells of them, for one actor in one unit of work. */
public final class AdoptionDesk {

  private static final String KEY = "[a-z][a-z0-9-]{1,59}";
  private static final int LONGEST_LINE = 200;
  static final int LONGEST_REASON = 1_000;

  private final Unit unit;
  private final Actor actor;
  private final JpaAdoptions adoptions;

  public AdoptionDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.adoptions = new JpaAdoptions(unit);
  }

  public Adoption adopt(RuleProposal proposal) {
    inspect(proposal);
    new AccessCheck(unit)
        .requireAct(actor, PrivacyPermissions.ADOPT_RULES, scope(proposal.school()));
    Controllership controller = new Controllership(unit, actor, PrivacyPermissions.ADOPT_RULES);
    Capacity as =
        proposal.school() == null ? controller.overAll() : controller.over(proposal.school());
    PeriodsOfJobs.refuse(unit, proposal.rule());
    Unemptied.refuse(unit, proposal.rule());
    Adoption adoption =
        new Adoption(
            new AdoptionId(unit.newId()),
            next(proposal),
            proposal.because(),
            proposal.settlements(),
            controller.person(),
            as,
            unit.now());
    adoptions.add(adoption);
    if (adoption.rule().key().equals(RetentionRules.ENT_ACCOUNT)) {
      AccountsJob.lookAtAdopted(unit, proposal.school());
    }
    return adoption;
  }

  public List<Adoption> listOf(SchoolId school, String key) {
    mayRead(school);
    return adoptions.listOf(key, school.value());
  }

  public RetentionRules inForce(SchoolId school, LocalDate day, RetentionRules otherwise) {
    LocalDate checked = CalendarDays.checked("day", day);
    mayRead(school);
    return RulesInForce.read(unit, otherwise).of(school, checked);
  }

  private RuleVersion next(RuleProposal proposal) {
    RuleVersion asked = new RuleVersion(proposal.school(), proposal.rule(), proposal.from());
    NextVersion next = NextVersion.of(unit, asked.key(), asked.school());
    decided(proposal, next.before());
    return next.numbered(asked);
  }

  /** Refuse what would pass over a disagreement that nobody has decided, now or before. */
  private static void decided(RuleProposal proposal, List<Adoption> before) {
    Set<String> settled =
        Stream.concat(
                proposal.settlements().stream(),
                before.stream().flatMap(one -> one.settlements().stream()))
            .map(Settlement::conflict)
            .collect(Collectors.toSet());
    List<SourceConflict> open =
        SourceConflict.about(proposal.rule()).stream()
            .filter(conflict -> !settled.contains(conflict.key()))
            .toList();
    if (!open.isEmpty()) {
      throw new ConflictException(
          "source-conflict",
          open.stream()
              .map(one -> "Settle " + one.key() + ": " + one.explain(Locale.ENGLISH))
              .collect(Collectors.joining(" ")));
    }
  }

  private void mayRead(SchoolId school) {
    new AccessCheck(unit).require(actor, PrivacyPermissions.READ_RULES, scope(school));
  }

  private static Scope scope(@Nullable SchoolId school) {
    return school == null ? new Scope.OfTenant() : new Scope.OfSchool(school);
  }

  private static void inspect(RuleProposal proposal) {
    RetentionRule rule = proposal.rule();
    LegalSource source = rule.source();
    Checks checks =
        new Checks()
            .that(rule.key().matches(KEY), "key", "malformed", "2 to 60 of a-z, 0-9 and -")
            .text("title", rule.title().french(), LONGEST_LINE)
            .text("title", rule.title().english(), LONGEST_LINE)
            .text("source", source.text(), LONGEST_LINE)
            .that(source.article().length() <= LONGEST_LINE, "article", "length", "at most 200")
            .that(source.reference().length() <= LONGEST_LINE, "reference", "length", "at most 200")
            .text("because", proposal.because(), LONGEST_REASON);
    for (Settlement one : proposal.settlements()) {
      checks
          .that(one.conflict().matches(KEY), "settlement", "malformed", "the key of a conflict")
          .text("settlement", one.because(), LONGEST_REASON);
    }
    checks.pass();
    CalendarDays.checked("from", proposal.from());
  }
}
