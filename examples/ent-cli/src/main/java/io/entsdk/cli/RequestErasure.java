package io.entsdk.cli;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.request.ErasureAnswer;
import io.entsdk.privacy.request.ErasureAnswer.Planned;
import io.entsdk.privacy.request.ErasureAnswer.Refused;
import io.entsdk.privacy.request.ErasureGround;
import io.entsdk.privacy.request.ErasureRequest;
import io.entsdk.privacy.request.ErasureRequests;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks that one person be erased, and prints the answer. */
@Command(
    name = "request",
    description = "Ask to be erased, for oneself or a child, or write down who has asked.")
final class RequestErasure extends Step {

  @Parameters(paramLabel = "PERSON", description = "Whose data are to be erased.")
  private PersonId person;

  @Option(
      names = "--school",
      required = true,
      paramLabel = "UAI",
      description = "A school that knows the person.")
  private Uai school;

  @Option(
      names = "--ground",
      required = true,
      paramLabel = "G",
      description = "Why: ${COMPLETION-CANDIDATES}.")
  private ErasureGround ground;

  @Option(names = "--recorded", description = "The school writes it down, for whoever has asked.")
  private boolean recorded;

  @Mixin private ActorOptions actor;

  @Override
  Answer take(Installation at) {
    ErasureRequests requests = Privacy.of(at.tenant()).erasureRequests();
    ErasureRequest request = new ErasureRequest(person, at.school(school).id(), ground);
    ErasureAnswer answer =
        recorded
            ? requests.record(request, actor.actor(at))
            : requests.ask(request, actor.actor(at));
    String sentence = answer.explain(locale());
    return Answer.of(
        new Requested(
            answer instanceof Planned planned ? planned.erasure().toString() : null,
            answer instanceof Refused refused ? refused.reason().name() : null,
            sentence),
        List.of(sentence));
  }

  /** Is the answer: the erasure that is planned, or why it is refused. */
  record Requested(@Nullable String erasure, @Nullable String refused, String sentence) {}
}
