package io.entsdk.quickstart;

import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.copy.CopiedRow;
import io.entsdk.privacy.copy.CopyArchive;
import io.entsdk.privacy.copy.CopyReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** How people have a copy of their data, as the README of ent-privacy tells it. */
final class OwnCopy {

  private OwnCopy() {}

  static void archive(
      Tenant tenant, PersonId ada, OutputStream response, Actor grace, Consumer<String> screen)
      throws IOException {
    CopyArchive archive =
        Privacy.of(tenant).copies().archive(ada, response, FRENCH, grace); // a zip, as it is read

    archive
        .explain(FRENCH)
        .forEach(screen); // what it is, and each file that it could not take along
  }

  static String write(Tenant tenant, PersonId ada, Consumer<CopiedRow> file, Actor grace) {
    CopyReport report = Privacy.of(tenant).copies().write(ada, file, grace);

    return report.explain(FRENCH); // Copie des données à caractère personnel de l’enfant qui est …
  }
}
