package io.entsdk.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.audit.Audit;
import io.entsdk.core.audit.AuditVerdict;
import io.entsdk.core.audit.AuditVerifier;
import io.entsdk.core.audit.Sighting;
import io.entsdk.core.audit.SignedRoot;
import io.entsdk.core.directory.PersonId;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows the audit and proves it; the README of ent-core shows the body of these two methods. */
final class Auditing {

  private Auditing() {}

  static void show(Tenant tenant, PersonId child, Actor guardian, Path file) throws IOException {
    Audit audit = Audit.of(tenant);
    for (Sighting seen : audit.whoSaw(child, 20, guardian).items()) {
      System.out.println(seen.explain(Locale.FRENCH)); // 15 septembre 2026 : vu par …, pour …
    }
    try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, UTF_8)) {
      audit.export(line -> out.print(line + "\n"), Actor.system("yearly export for the DPO"));
      if (out.checkError()) {
        throw new IOException("The export could not be written");
      }
    }
  }

  static AuditVerdict prove(
      Path file, Map<String, PublicKey> keys, List<SignedRoot> witnessed, LocalDate today)
      throws IOException {
    AuditVerifier verifier = AuditVerifier.of(keys).against(witnessed); // no database, no secret
    try (InputStream export = Files.newInputStream(file)) {
      return verifier.verify(export, today); // Intact, or Broken with where and why
    }
  }
}
