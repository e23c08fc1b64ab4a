package io.entsdk.quickstart;

import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.School;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipDraft;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.archive.Slips;
import io.entsdk.privacy.archive.Visa;
import io.entsdk.privacy.retention.RetentionRule;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A slip from its draft to the visa, as the README of ent-privacy tells it. */
final class Archiving {

  private Archiving() {}

  static void ask(
      Slips slips,
      School school,
      RetentionRule accounts,
      LocalDate oldest,
      LocalDate newest,
      LocalDate october5,
      Actor head,
      Consumer<String> paper) {
    Slip slip =
        slips.draft(
            SlipDraft.of(school.id(), "École Émile Zola")
                .with(SlipLine.of(accounts, oldest, newest, 312, 4_000_000)),
            head);
    slips.sign(slip.id(), head);
    paper.accept(slips.submit(slip.id(), head).html(FRENCH)); // to print, sign and send
    slips.answer(slip.id(), Visa.granted("AD 61/2027/12", october5), head);
  }
}
