package io.entsdk.quickstart;

import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.copy.CopiedRow;
import io.entsdk.privacy.copy.CopyReport;
import io.entsdk.privacy.copy.PaperRequest;
import java.time.LocalDate;
import java.util.function.Consumer;

/** How people have a copy of their data, as the README of ent-privacy tells it. */
final class OwnCopy {

  private OwnCopy() {}

  static String write(Tenant tenant, PersonId ada, Consumer<CopiedRow> file, Actor grace) {
    CopyReport report = Privacy.of(tenant).copies().write(ada, file, grace);

    return report.explain(FRENCH); // Copie des données à caractère personnel de l’enfant qui est …
  }

  static CopyReport onPaper(
      Privacy privacy,
      PersonId ada,
      PersonId grace,
      LocalDate askedOn,
      Actor head,
      Consumer<CopiedRow> file) {
    PaperRequest letter = PaperRequest.inTheNameOf(ada, grace, askedOn); // or ofOneself
    CopyReport report = privacy.copies().writeFor(letter, file, head);
    return report;
  }
}
