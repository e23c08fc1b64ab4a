package io.entsdk.cli;

import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.erasure.CertificateCheck;
import io.entsdk.privacy.erasure.CertificateVerifier;
import io.entsdk.privacy.erasure.ErasureCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the steps about certificates of erasures. */
@Command(
    name = "certificate",
    description = "The proof that somebody was erased.",
    subcommands = {CertificateCommands.Verify.class, CertificateCommands.Keys.class})
final class CertificateCommands extends Group {

  /** Verifies with public keys alone. */
  @Command(name = "verify", description = "Verify a certificate; needs neither database nor keys.")
  static final class Verify extends Step {

    @Parameters(paramLabel = "FILE", description = "The certificate, on one line.")
    private Path file;

    @Option(
        names = "--public-keys",
        required = true,
        paramLabel = "KEYS",
        description = "Public keys, as certificate keys prints them.")
    private Path keys;

    @Override
    boolean needsDatabase() {
      return false;
    }

    @Override
    Answer take(Installation at) {
      throw new IllegalStateException("This step needs no database");
    }

    @Override
    Answer takeAlone() throws IOException {
      ErasureCertificate certificate = new ErasureCertificate(Files.readString(file).strip());
      CertificateCheck check =
          CertificateVerifier.of(new PublicKeyFile(keys).keys()).verify(certificate);
      if (check instanceof CertificateCheck.Authentic authentic) {
        Verified verified = new Verified(authentic.keyId(), authentic.statement());
        return Answer.of(
            verified, List.of("Authentic, by key " + verified.key(), verified.statement()));
      }
      String why = ((CertificateCheck.Refused) check).why().name();
      return Answer.refused(
          Refusal.of(
              "not-authentic",
              "This certificate proves nothing",
              Stream.of(new Refusal.Reason(why, why))));
    }
  }

  /** Prints the key that verifies. */
  @Command(name = "keys", description = "Print the public key that certificates are verified with.")
  static final class Keys extends Step {

    @Override
    Answer take(Installation at) {
      List<AuditCommands.Key> keys =
          Privacy.of(at.tenant()).erasures().publicKeys().entrySet().stream()
              .map(key -> new AuditCommands.Key(key.getKey(), PublicKeyFile.text(key.getValue())))
              .toList();
      return Answer.of(
          new AuditCommands.KeyList(keys),
          keys.stream().map(key -> key.id() + " " + key.publicKey()).toList());
    }
  }

  record Verified(String key, String statement) {}
}
