package io.entsdk.cli;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentReceipt;
import io.entsdk.privacy.consent.Consents;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--of",
      paramLabel = "PERSON",
      description = "Who has answered for the child; otherwise whoever acts has.")
  private @Nullable PersonId signatory;

  @Mixin private ActorOptions actor;

  @Override
  Answer take(Installation at) {
    Consents consents = Privacy.of(at.tenant()).consents();
    ConsentReceipt receipt;
    if (signatory == null) {
      actor.requirePerson();
      receipt = consents.receipt(consent, actor.actor(at));
    } else {
      ConsentParty party = ConsentParty.of(Guardian.of(signatory));
      receipt = consents.receiptOf(consent, party, actor.actor(at));
    }
    List<String> lines = receipt.explain(locale());
    return Answer.of(
        new Receipt(consent.toString(), receipt.answer().name(), receipt.json()), lines);
  }

  /** Is a receipt with its JSON in terms of the Data Privacy Vocabulary. */
  record Receipt(String consent, String answer, String receipt) {}
}
