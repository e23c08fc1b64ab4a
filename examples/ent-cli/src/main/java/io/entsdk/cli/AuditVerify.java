package io.entsdk.cli;

import io.entsdk.core.audit.Audit;
import io.entsdk.core.audit.AuditVerdict;
import io.entsdk.core.audit.AuditVerdict.Broken;
import io.entsdk.core.audit.AuditVerdict.Intact;
import io.entsdk.core.audit.AuditVerifier;
import io.entsdk.core.audit.SignedRoot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies the audit: a file of it with public keys alone, or the one in the database. */
@Command(
    name = "verify",
    description = {
      "Verify the audit in the database, or an export of it without any database.",
      "With --witness, blocks that were taken away at the end are missed, too."
    })
final class AuditVerify extends Step {

  @ArgGroup(exclusive = false)
  private @Nullable Offline offline;

  @Mixin private ActorOptions actor;

  /** Names an export and the keys to trust. */
  static final class Offline {

    @Option(
        names = "--export",
        required = true,
        paramLabel = "FILE",
        description = "What audit export wrote; no database is opened.")
    private Path export;

    @Option(
        names = "--public-keys",
        required = true,
        paramLabel = "FILE",
        description =
            "What audit keys printed, from whom you trust and not from beside the export.")
    private Path keys;
  }

  @Override
  boolean needsDatabase() {
    return offline == null;
  }

  @Override
  Answer take(Installation at) {
    return told(Audit.of(at.tenant()).verify(witnessed(), actor.actor(at)));
  }

  @Override
  Answer takeAlone() throws IOException {
    Offline files = offline;
    if (files == null) {
      throw new IllegalStateException("Without an export there is a database");
    }
    LocalDate today = LocalDate.ofInstant(site().clock().instant(), ZoneOffset.UTC);
    AuditVerifier verifier =
        AuditVerifier.of(new PublicKeyFile(files.keys).keys()).against(witnessed());
    try (InputStream export = Files.newInputStream(files.export)) {
      return told(verifier.verify(export, today));
    }
  }

  private List<SignedRoot> witnessed() {
    Path witness = site().witness();
    try {
      return witness == null ? List.of() : new FileWitness(witness).roots();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer told(AuditVerdict verdict) {
    String sentence = verdict.explain(locale());
    if (verdict instanceof Intact intact) {
      Counts counts =
          new Counts(intact.blocks(), intact.entries(), intact.erased(), intact.unsealed());
      return Answer.of(new Verified(true, counts, null), List.of(sentence));
    }
    Broken broken = (Broken) verdict;
    Contradiction contradiction =
        new Contradiction(
            broken.why().name(),
            broken.where().block(),
            broken.where().entry(),
            broken.where().line());
    return Answer.of(new Verified(false, null, contradiction), List.of(sentence))
        .but(Refusal.of("audit-broken", sentence));
  }

  record Verified(boolean intact, @Nullable Counts counts, @Nullable Contradiction contradiction) {}

  record Counts(long blocks, long entries, long erased, long unsealed) {}

  record Contradiction(String why, long block, int entry, long line) {}
}
