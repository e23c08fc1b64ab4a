package io.entsdk.privacy.internal.archive;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.directory.Checks;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.archive.LineVisa;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipDraft;
import io.entsdk.privacy.archive.SlipId;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.archive.SlipState;
import io.entsdk.privacy.archive.Visa;
import io.entsdk.privacy.internal.due.AccountsJob;
import io.entsdk.privacy.internal.sweep.SweepJob;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Carries a slip on, for one actor in one unit of work. */
public final class SlipDesk {

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_COMMENT = 1_000;
  private static final int MOST_LINES = 200;

  private static final Set<SlipState> GRANTED =
      Set.of(SlipState.VISA_GRANTED, SlipState.VISA_PARTIAL);

  private final Unit unit;
  private final Actor actor;
  private final JpaSlips slips;

  public SlipDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.slips = new JpaSlips(unit);
  }

  public Slip draft(SlipDraft draft) {
    inspect(draft);
    act(draft.school(), PrivacyPermissions.PREPARE_SLIP);
    SlipId id = new SlipId(unit.newId());
    LocalDate today = new Known(unit).today(draft.school());
    Slip slip =
        new Slip(
            id,
            new SlipNumbers(unit).next(draft.school(), today.getYear()),
            draft.school(),
            draft.service(),
            SlipState.DRAFT,
            draft.lines(),
            today,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    slips.add(slip, actor);
    return slips.get(id);
  }

  public Slip sign(SlipId id) {
    Slip slip = locked(id, PrivacyPermissions.SIGN_SLIP, "slip-not-draft", Set.of(SlipState.DRAFT));
    return moved(
        slip,
        SlipState.SIGNED,
        "signed_by = cast(?4 as uuid), signed_on = cast(?5 as date)",
        person().value(),
        today(slip));
  }

  public Slip submit(SlipId id) {
    Slip slip =
        locked(id, PrivacyPermissions.PREPARE_SLIP, "slip-not-signed", Set.of(SlipState.SIGNED));
    return moved(slip, SlipState.SUBMITTED, "submitted_on = cast(?4 as date)", today(slip));
  }

  public Slip answer(SlipId id, Visa visa) {
    Slip slip =
        locked(
            id,
            PrivacyPermissions.PREPARE_SLIP,
            "slip-not-submitted",
            Set.of(SlipState.SUBMITTED, SlipState.VISA_WITHDRAWN));
    List<Integer> places = slip.lines().stream().map(SlipLine::place).toList();
    LocalDate sent = slip.submittedOn() == null ? slip.draftedOn() : slip.submittedOn();
    new Checks()
        .text("reference", visa.reference(), LONGEST_LINE)
        .that(!visa.on().isBefore(sent), "on", "before-sent", "the slip was sent on " + sent)
        .that(!visa.on().isAfter(today(slip)), "on", "to-come", "no archive answers tomorrow")
        .that(places.containsAll(visa.refused()), "refused", "no-such-line", "lines are " + places)
        .pass();
    places.forEach(place -> slips.answer(id, place, of(visa, place)));
    AccountsJob.lookAgain(unit, slip.school());
    SweepJob.announce(unit, unit.now());
    return moved(
        slip,
        answered(visa, places),
        "answered_on = cast(?4 as date), visa = cast(?5 as varchar)",
        visa.on(),
        visa.reference());
  }

  public Slip withdraw(SlipId id, String because) {
    Slip slip = locked(id, PrivacyPermissions.PREPARE_SLIP, "slip-not-granted", GRANTED);
    new Checks().text("because", because, LONGEST_COMMENT).pass();
    VisaWithdrawal withdrawal = new VisaWithdrawal(unit, slip);
    withdrawal.refuseIfUsed();
    withdrawal.settle(today(slip), because, actor);
    AccountsJob.lookAgain(unit, slip.school());
    SweepJob.announce(unit, unit.now());
    return slips.get(id);
  }

  public Slip execute(SlipId id, LocalDate day, long rows) {
    Slip slip = locked(id, PrivacyPermissions.PREPARE_SLIP, "slip-not-granted", GRANTED);
    LocalDate since = slip.answeredOn() == null ? slip.draftedOn() : slip.answeredOn();
    new Checks()
        .that(rows >= 0, "rows", "negative", "rows are counted from 0 on")
        .that(!day.isBefore(since), "day", "before-visa", "the visa is of " + since)
        .that(!day.isAfter(today(slip)), "day", "to-come", "what is destroyed is so today")
        .pass();
    AccountsJob.lookAgain(unit, slip.school());
    return moved(
        slip,
        SlipState.EXECUTED,
        "executed_on = cast(?4 as date), destroyed = coalesce(destroyed, 0) + cast(?5 as bigint)",
        day,
        rows);
  }

  public Slip attest(SlipId id) {
    Slip slip =
        locked(id, PrivacyPermissions.SIGN_SLIP, "slip-not-executed", Set.of(SlipState.EXECUTED));
    return moved(
        slip,
        SlipState.ATTESTED,
        "attested_by = cast(?4 as uuid), attested_on = cast(?5 as date)",
        person().value(),
        today(slip));
  }

  public Slip read(SlipId id) {
    Slip slip = slips.get(id);
    mayRead(slip.school());
    return slip;
  }

  public List<Slip> listOf(SchoolId school) {
    mayRead(school);
    return slips.listOf(school);
  }

  private void mayRead(SchoolId school) {
    new AccessCheck(unit).require(actor, PrivacyPermissions.READ_SLIP, new Scope.OfSchool(school));
  }

  private void act(SchoolId school, Permission permission) {
    new AccessCheck(unit).requireAct(actor, permission, new Scope.OfSchool(school));
  }

  private Slip locked(SlipId id, Permission permission, String code, Set<SlipState> expected) {
    Slip slip = slips.lock(id);
    act(slip.school(), permission);
    if (!expected.contains(slip.state())) {
      throw new ConflictException(code, "Slip " + id + " is " + slip.state());
    }
    return slip;
  }

  private Slip moved(Slip slip, SlipState state, String sets, Object... values) {
    slips.move(slip.id(), state, sets, values);
    return slips.get(slip.id());
  }

  private LocalDate today(Slip slip) {
    return new Known(unit).today(slip.school());
  }

  private PersonId person() {
    return actor
        .person()
        .orElseThrow(
            () -> RejectedException.of("actor", "person-needed", "a person signs; none is here"));
  }

  private static LineVisa of(Visa visa, int place) {
    return visa.refused().contains(place) ? LineVisa.REFUSED : LineVisa.GRANTED;
  }

  private static SlipState answered(Visa visa, List<Integer> places) {
    if (visa.refused().isEmpty()) {
      return SlipState.VISA_GRANTED;
    }
    return visa.refused().containsAll(places) ? SlipState.VISA_REFUSED : SlipState.VISA_PARTIAL;
  }

  private static void inspect(SlipDraft draft) {
    int lines = draft.lines().size();
    Checks checks =
        new Checks()
            .text("service", draft.service(), LONGEST_LINE)
            .that(lines > 0 && lines <= MOST_LINES, "lines", "count", "1 to 200 lines");
    for (SlipLine line : draft.lines()) {
      checks
          .text("typology", line.typology(), LONGEST_LINE)
          .that(line.comment().length() <= LONGEST_COMMENT, "comment", "length", "at most 1,000")
          .that(
              !line.lastDay().isBefore(line.firstDay()),
              "dates",
              "turned",
              "the newest is not before the oldest")
          .that(
              CalendarDays.violation("dates", line.firstDay()).isEmpty()
                  && CalendarDays.violation("dates", line.lastDay()).isEmpty(),
              "dates",
              "out-of-range",
              "days that a database keeps")
          .that(line.rows() >= 0 && line.bytes() >= 0, "volume", "negative", "0 or more")
          .that(line.visa() == LineVisa.AWAITED, "visa", "answered", "the archives answer later");
    }
    checks.pass();
  }
}
