package io.entsdk.privacy.internal.consent;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.JpaSchoolYears;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.consent.ConsentRequest;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ImageRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Asks for consents, for one actor in one unit of work. */
public final class AskingDesk {

  private final Unit unit;
  private final Actor actor;

  public AskingDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  public Consent ask(ConsentRequest given) {
    PersonId person = given.person();
    new AccessCheck(unit)
        .requireAct(actor, PrivacyPermissions.ASK_CONSENT, new Scope.OfPerson(person));
    LocalDate today = new Known(unit).today(given.school());
    if (!new TiedSchools(unit).of(person).contains(given.school())) {
      throw new NotFoundException("Person of school " + given.school(), person);
    }
    ConsentRequest request = given.under(rule(given, today));
    LocalDate last = lastDay(request, today);
    Set<PersonId> ids = new JpaIdentities(unit).allOf(person);
    JpaConsents rows = new JpaConsents(unit);
    rows.lock(ids);
    List<Consent> before = rows.of(ids).stream().filter(one -> one.isAbout(request)).toList();
    return before.stream()
        .skip(Math.max(0, before.size() - 1))
        .filter(one -> one.asks(request, last))
        .findFirst()
        .orElseGet(() -> asked(request, before, today, last));
  }

  /** Of an image the school says least; whoever asks may ask more people than it does. */
  private ConsentRule rule(ConsentRequest request, LocalDate today) {
    if (!ImageRules.govern(request.scope().medium())) {
      return request.rule().orElse(ConsentRule.EVERY_HOLDER);
    }
    ConsentRule least = new JpaImageRules(unit).of(request.school()).on(today);
    ConsentRule rule = request.rule().orElse(least);
    if (rule != least && rule != ConsentRule.EVERY_HOLDER) {
      throw RejectedException.of(
          "rule", "school-asks-more", "an image takes %s in this school".formatted(least));
    }
    return rule;
  }

  private Consent asked(
      ConsentRequest request, List<Consent> before, LocalDate today, LocalDate last) {
    Consent consent =
        new Consent(
            new ConsentId(unit.newId()),
            request.person(),
            request.school(),
            request.purpose(),
            request.scope(),
            request.text(),
            request.rule().orElseThrow(),
            today,
            last);
    new ConsentWriting(unit).asked(consent, before, actor.person());
    return consent;
  }

  private LocalDate lastDay(ConsentRequest request, LocalDate today) {
    LocalDate last = request.lastDay().orElseGet(() -> endOfYear(request.school(), today));
    if (last.isBefore(today)) {
      throw RejectedException.of(
          "lastDay", "over-already", "nobody is asked for what ended on " + last);
    }
    return last;
  }

  private LocalDate endOfYear(SchoolId school, LocalDate today) {
    var calendar = new JpaSchoolYears(unit).of(school);
    return calendar.lastDayOf(calendar.yearOf(today));
  }
}
