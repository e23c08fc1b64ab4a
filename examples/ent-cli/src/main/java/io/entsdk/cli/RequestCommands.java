package io.entsdk.cli;

import io.entsdk.messaging.ContactRequests;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.ContactRequest;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.OwnRequest;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Groups the steps about who asks to write to the person of {@code --as}. */
@Command(
    name = "requests",
    description = "Who asks to write to the person of --as, and what is answered.",
    subcommands = {
      RequestCommands.Show.class,
      RequestCommands.Accept.class,
      RequestCommands.Decline.class
    })
final class RequestCommands extends Group {

  /** Lists both ways. */
  @Command(name = "list", description = "List who asks, and whom the person has asked.")
  static final class Show extends Step {

    @Mixin private ActorOptions actor;

    @Override
    void inspect() {
      actor.requirePerson();
    }

    @Override
    Answer take(Installation at) {
      ContactRequests requests = Messaging.of(at.tenant()).as(actor.actor(at)).requests();
      Requests found =
          new Requests(
              requests.list().stream().map(Asked::of).toList(),
              requests.made().stream().map(Made::of).toList());
      return Answer.of(found, found.lines());
    }
  }

  /** Accepts one. */
  @Command(name = "accept", description = "Accept: the letter is delivered, and the next ones are.")
  static final class Accept extends Answering {

    @Override
    String answer(ContactRequests requests, ItemId item) {
      requests.accept(item);
      return "ACCEPTED";
    }
  }

  /** Declines one. */
  @Command(name = "decline", description = "Decline: nothing of it is ever shown, nobody is told.")
  static final class Decline extends Answering {

    @Override
    String answer(ContactRequests requests, ItemId item) {
      requests.decline(item);
      return "DECLINED";
    }
  }

  /** Answers one in some way. */
  abstract static class Answering extends Step {

    @Parameters(paramLabel = "ITEM", description = "The letter that waits.")
    private ItemId item;

    @Mixin private ActorOptions actor;

    abstract String answer(ContactRequests requests, ItemId item);

    @Override
    final void inspect() {
      actor.requirePerson();
    }

    @Override
    final Answer take(Installation at) {
      String answer = answer(Messaging.of(at.tenant()).as(actor.actor(at)).requests(), item);
      return Answer.of(new Answered(item.toString(), answer), List.of(answer + " " + item));
    }
  }

  record Requests(List<Asked> asked, List<Made> made) {

    List<String> lines() {
      return Stream.concat(
              asked.stream().map(one -> "  %s  from %s".formatted(one.item(), one.from())),
              made.stream()
                  .map(one -> "  %s  to %s  %s".formatted(one.item(), one.to(), one.state())))
          .toList();
    }
  }

  record Asked(String item, String from, String askedAt, String lapsesAt) {

    static Asked of(ContactRequest one) {
      return new Asked(
          one.item().toString(),
          one.from().toString(),
          one.askedAt().toString(),
          one.lapsesAt().toString());
    }
  }

  record Made(String item, String to, String askedAt, String state) {

    static Made of(OwnRequest one) {
      return new Made(
          one.item().toString(), one.to().toString(), one.askedAt().toString(), one.state().name());
    }
  }

  record Answered(String item, String answer) {}
}
