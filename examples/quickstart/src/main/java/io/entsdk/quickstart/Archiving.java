package io.entsdk.quickstart;

import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.School;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.Slips;
import io.entsdk.privacy.archive.Visa;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A slip from its draft to the visa, as the README of ent-privacy tells it. */
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
}
