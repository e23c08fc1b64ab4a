package io.entsdk.cli;

import io.entsdk.core.Page;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.request.ErasureRequests;
import io.entsdk.privacy.request.ExtensionReason;
import io.entsdk.privacy.request.FiledRequest;
import io.entsdk.privacy.request.RequestId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds the steps about the register of requests. */
final class RequestSteps {

  private RequestSteps() {}

  private static ErasureRequests requests(Installation at) {
    return Privacy.of(at.tenant()).erasureRequests();
  }

  /** Lists. */
  @Command(
      name = "requests",
      description = "List who has asked to be erased and is owed an answer, the soonest due first.")
  static final class ListAll extends Step {

    @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
    private Uai school;

    @Option(names = "--all", description = "List what is answered, too.")
    private boolean all;

    @Mixin private PageOptions page;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      School found = at.school(school);
      Page<FiledRequest> shown =
          all
              ? requests(at).listOf(found.id(), page.request(), actor.actor(at))
              : requests(at).listOpen(found.id(), page.request(), actor.actor(at));
      LocalDate today = at.today(found);
      Register view =
          new Register(
              school.value(),
              shown.items().stream().map(one -> Filed.of(one, today)).toList(),
              shown.next().map(cursor -> cursor.value()).orElse(null));
      return Answer.of(view, view.lines());
    }
  }

  /** Takes two months more. */
  @Command(
      name = "extend",
      description = "Take two months more to answer, once, and print the sentence to send.")
  static final class Extend extends Step {

    @Parameters(paramLabel = "REQUEST", description = "The id that erase requests shows.")
    private RequestId request;

    @Option(
        names = "--because",
        required = true,
        paramLabel = "R",
        description = "Why: ${COMPLETION-CANDIDATES}.")
    private ExtensionReason because;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      FiledRequest extended = requests(at).extend(request, because, actor.actor(at));
      String sentence = extended.explain(locale());
      return Answer.of(
          new Extended(extended.id().toString(), extended.dueOn().toString(), sentence),
          List.of(sentence));
    }
  }

  record Extended(String request, String dueOn, String sentence) {}

  record Register(String school, List<Filed> requests, @Nullable String next) {

    List<String> lines() {
      Stream<String> head = Stream.of(requests.size() + " requests at " + school);
      return Stream.concat(head, requests.stream().map(Filed::line)).toList();
    }
  }

  record Filed(
      String request,
      @Nullable String person,
      String ground,
      String channel,
      @Nullable String askedBy,
      String askedOn,
      String dueOn,
      boolean overdue,
      @Nullable String extended,
      String state,
      @Nullable String refused,
      @Nullable String erasure) {

    static Filed of(FiledRequest one, LocalDate today) {
      return new Filed(
          one.id().toString(),
          text(one.person().map(PersonId::toString)),
          one.ground().name(),
          one.channel().name(),
          text(one.askedBy().map(PersonId::toString)),
          one.askedOn().toString(),
          one.dueOn().toString(),
          one.isOverdue(today),
          text(one.extended().map(Enum::name)),
          one.state().name(),
          text(one.refusal().map(Enum::name)),
          text(one.erasure().map(Object::toString)));
    }

    private static @Nullable String text(Optional<String> value) {
      return value.orElse(null);
    }

    String line() {
      return "%s%s  %s  %s by %s on %s: %s  %s"
          .formatted(
              dueOn,
              overdue ? " LATE" : "",
              person == null ? "(erased)" : person,
              ground,
              channel,
              askedOn,
              refused == null ? state : state + ", " + refused,
              request);
    }
  }
}
