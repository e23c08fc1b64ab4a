package io.entsdk.privacy.testkit;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipDraft;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.archive.Slips;
import io.entsdk.privacy.archive.Visa;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/** A school whose diary is public archives, and goes under slips alone, after a year. */
final class Archived implements AutoCloseable {

  static final RetentionRule RULE = Diary.RULES.get(Diary.RULE).answering(PublicArchives.YES);
  static final RetentionRules RULES = Diary.rules(Period.ofYears(1)).with(RULE);

  final Ent ent;
  final LocalDate today;
  final Slips slips;
  final Sweeping sweeping;
  final Actor head;

  Archived(Database database) {
    this.ent = Ent.on(database, wiring -> wiring.personalData(new Diary()));
    Diary.create(ent);
    this.today = ent.school().dayOf(ent.clock().instant());
    this.slips = Privacy.of(ent.tenant(), RULES).slips();
    this.sweeping = new Sweeping(ent, RULES).started();
    this.head = ent.as(ent.head());
  }

  @Override
  public void close() {
    ent.close();
  }

  Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ent.school().zone()).toInstant();
  }

  /** Draft a slip of what lies between two days, both included. */
  Slip drafted(SchoolId school, LocalDate first, LocalDate last) {
    return slips.draft(
        SlipDraft.of(school, "École Émile Zola").with(SlipLine.of(RULE, first, last, 9, 0)),
        Actor.system("test"));
  }

  Slip granted(LocalDate first, LocalDate last) {
    return granted(drafted(ent.school().id(), first, last));
  }

  Slip granted(Slip draft) {
    Slip sent = sent(draft);
    return slips.answer(sent.id(), Visa.granted("AD 61/2026/12", today), Actor.system("test"));
  }

  Slip sent(Slip draft) {
    Jdbc.execute(
        ent,
        "update ent_privacy_slip set state = 'SUBMITTED', submitted_on = drafted_on where id = '%s'"
            .formatted(draft.id()));
    return slips.get(draft.id(), Actor.system("test"));
  }

  Slip now(Slip slip) {
    return slips.get(slip.id(), Actor.system("test"));
  }
}
