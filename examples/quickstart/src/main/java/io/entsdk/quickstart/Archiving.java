package io.entsdk.quickstart;

import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.School;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipId;
import io.entsdk.privacy.archive.Slips;
import io.entsdk.privacy.archive.Visa;
import io.entsdk.privacy.sweep.PlannedSweep;
import io.entsdk.privacy.sweep.Sweeps;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * A slip from its draft to the visa and rows that go under one, as the README of ent-privacy tells
 * it.
 */
final class Archiving {

  private Archiving() {}

  static void ask(
      Slips slips, School school, LocalDate october5, Actor head, Consumer<String> paper) {
    Slip slip = slips.draftAccounts(school.id(), "École Émile Zola", october5, head);
    paper.accept(slip.number().toString()); // 2027-0001, and what a plan finds waiting for a visa
    slips.sign(slip.id(), head);
    paper.accept(slips.submit(slip.id(), head).html(FRENCH)); // to print, sign and send
    slips.answer(slip.id(), Visa.granted("AD 61/2027/12", october5), head);
  }

  static void mend(
      Slips slips,
      SlipId wrong,
      SlipId right,
      LocalDate october5,
      Actor head,
      Consumer<String> paper) {
    Slip awaited = slips.withdraw(wrong, "noté sur le mauvais bordereau", head);
    paper.accept(awaited.state().name()); // VISA_WITHDRAWN: nothing goes under it
    slips.answer(right, Visa.granted("AD 61/2027/12", october5), head);
  }

  static void sweep(Slips slips, Sweeps sweeps, School school, Actor head, Consumer<String> paper) {
    Slip rows = slips.draftRows(school.id(), "École Émile Zola", head); // a line for each table
    paper.accept(rows.number() + " : " + rows.lines().get(0).rows());
    for (PlannedSweep table : sweeps.plan(head).tables()) {
      paper.accept(table.going() + " go now, " + table.visas().waiting().due() + " wait");
      table.visas().lines().forEach(line -> paper.accept(line.rows() + " on " + line.number()));
    }
  }
}
