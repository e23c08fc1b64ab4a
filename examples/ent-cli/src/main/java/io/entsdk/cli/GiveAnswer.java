package io.entsdk.cli;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.AnswerResult;
import io.entsdk.messaging.item.ChildAgreement;
import io.entsdk.messaging.item.ItemId;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accepts or refuses for a child what an item asks. */
@Command(name = "answer", description = "Accept or refuse for a child, as the person of --as.")
final class GiveAnswer extends Step {

  /** Is what is answered: one of them. */
  private static final class Said {
    @Option(names = "--accept", description = "Accept it.")
    private boolean accepting;

    @Option(names = "--refuse", description = "Refuse it.")
    private boolean refusing;

    @Option(names = "--take-back", description = "Take back what was answered before.")
    private boolean takingBack;

    io.entsdk.core.agreement.Answer answer() {
      if (takingBack) {
        return io.entsdk.core.agreement.Answer.NONE;
      }
      return accepting
          ? io.entsdk.core.agreement.Answer.ACCEPT
          : io.entsdk.core.agreement.Answer.REFUSE;
    }
  }

  @Parameters(index = "0", paramLabel = "ITEM", description = "An item of the inbox.")
  private ItemId item;

  @Parameters(index = "1", paramLabel = "CHILD", description = "The child.")
  private PersonId child;

  @ArgGroup(multiplicity = "1")
  private Said said = new Said();

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    actor.requirePerson();
  }

  @Override
  Answer take(Installation at) {
    Mailbox mailbox = Messaging.of(at.tenant()).as(actor.actor(at));
    String revision = mailbox.open(item).revision();
    AnswerResult result = mailbox.answers(item).give(revision, child, said.answer());
    if (result instanceof AnswerResult.Taken taken) {
      Given given = Given.of(item, taken.agreement());
      return Answer.of(given, List.of(given.outcome()));
    }
    return result instanceof AnswerResult.TooLate late
        ? Answer.refused(Refusal.of("too-late", "One could agree until " + late.until()))
        : Answer.refused(Refusal.of("outdated", "The item says something else now; read it again"));
  }

  record Given(String item, String child, String outcome, String own) {

    static Given of(ItemId item, ChildAgreement agreement) {
      return new Given(
          item.toString(),
          agreement.child().toString(),
          agreement.outcome().name(),
          agreement.own().name());
    }
  }
}
