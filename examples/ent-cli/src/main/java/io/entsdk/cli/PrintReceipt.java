package io.entsdk.cli;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.printing.ReceiptPages;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentReceipt;
import io.entsdk.privacy.consent.Consents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a receipt of what was answered. */
@Command(
    name = "receipt",
    description = "Make a receipt of what one has answered, or as a head for who has signed.")
final class PrintReceipt extends Step {

  @Parameters(paramLabel = "CONSENT", description = "What was asked.")
  private ConsentId consent;

  @ArgGroup private @Nullable PartyOptions party;

  @Option(names = "--pdf", paramLabel = "FILE", description = "A file that is not there yet.")
  private @Nullable Path pdf;

  @Mixin private ActorOptions actor;

  /** Says who has answered, where it is not whoever acts. */
  static final class PartyOptions {

    @Option(
        names = "--of",
        paramLabel = "PERSON",
        description = "Who has answered for the child; otherwise whoever acts has.")
    private @Nullable PersonId guardian;

    @Option(names = "--of-organisation", paramLabel = "ID", description = "Which one has.")
    private @Nullable OrganisationId organisation;

    @Option(names = "--of-oneself", description = "Whom the consent is about has answered.")
    private boolean oneself;

    ConsentParty party() {
      if (guardian != null) {
        return ConsentParty.of(Guardian.of(guardian));
      }
      return organisation == null
          ? ConsentParty.oneself()
          : ConsentParty.of(Guardian.of(organisation));
    }
  }

  @Override
  void inspect() {
    if (pdf != null) {
      file(pdf).inspect();
    }
    if (party == null) {
      actor.requirePerson();
    }
  }

  @Override
  Answer take(Installation at) {
    Consents consents = Privacy.of(at.tenant()).consents();
    ConsentReceipt receipt =
        party == null
            ? consents.receipt(consent, actor.actor(at))
            : consents.receiptOf(consent, party.party(), actor.actor(at));
    if (pdf == null) {
      return Answer.of(Receipt.of(receipt, null), receipt.explain(locale()));
    }
    try {
      file(pdf).write(new ReceiptPages(List.of()).render(receipt, locale()));
    } catch (IOException e) {
      return Answer.refused(
          Refusal.of(
              "not-written",
              "The file could not be written (" + e.getClass().getSimpleName() + ")"));
    }
    return Answer.of(Receipt.of(receipt, pdf), List.of(consent + " is in " + pdf));
  }

  private static PaperFile file(Path path) {
    return new PaperFile("--pdf", path, false);
  }

  /** Is a receipt with its JSON in terms of the Data Privacy Vocabulary, and where it is. */
  record Receipt(String consent, String answer, String receipt, @Nullable String file) {

    static Receipt of(ConsentReceipt receipt, @Nullable Path pdf) {
      return new Receipt(
          receipt.consent().id().toString(),
          receipt.answer().name(),
          receipt.json(),
          pdf == null ? null : pdf.toString());
    }
  }
}
