package io.entsdk.privacy.internal.consent;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.directory.Checks;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ImageChoice;
import io.entsdk.privacy.consent.ImageDecision;
import io.entsdk.privacy.consent.ImageRules;
import io.entsdk.privacy.internal.retention.Controllership;
import java.time.LocalDate;

/** Decides whose agreement an image takes in a school, for one actor in one unit of work. */
public final class ImageDesk {

  private static final int LONGEST_REASON = 1_000;

  private final Unit unit;
  private final Actor actor;

  public ImageDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  public ImageDecision decide(ImageChoice choice) {
    new Checks()
        .that(
            choice.rule() != ConsentRule.ONLINE_SERVICE,
            "rule",
            "bad-rule",
            "EVERY_HOLDER or ONE_HOLDER: an image is no online service")
        .text("because", choice.because(), LONGEST_REASON)
        .pass();
    LocalDate from = CalendarDays.checked("from", choice.from());
    new AccessCheck(unit)
        .requireAct(actor, PrivacyPermissions.ADOPT_RULES, new Scope.OfSchool(choice.school()));
    Controllership controller = new Controllership(unit, actor, PrivacyPermissions.ADOPT_RULES);
    JpaImageRules rows = new JpaImageRules(unit);
    rows.lock(choice.school());
    refuseThePast(choice.school(), from, rows.of(choice.school()));
    ImageDecision decision =
        new ImageDecision(
            choice, controller.person(), controller.over(choice.school()), unit.now());
    rows.add(decision);
    return decision;
  }

  public ImageRules read(SchoolId school) {
    new AccessCheck(unit).require(actor, PrivacyPermissions.READ_RULES, new Scope.OfSchool(school));
    return new JpaImageRules(unit).of(school);
  }

  private void refuseThePast(SchoolId school, LocalDate from, ImageRules before) {
    LocalDate earliest =
        before.decisions().stream()
            .map(one -> one.choice().from())
            .reduce(
                new Known(unit).today(school), (one, other) -> other.isAfter(one) ? other : one);
    if (from.isBefore(earliest)) {
      throw new ConflictException(
          "version-too-early",
          "What school %s asks for an image is decided until %s; decide from then on"
              .formatted(school, earliest));
    }
  }
}
