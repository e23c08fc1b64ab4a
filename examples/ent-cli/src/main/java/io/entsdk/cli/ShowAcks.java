package io.entsdk.cli;

import io.entsdk.core.Actor;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.ChildAcknowledgements;
import io.entsdk.messaging.item.ItemId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows how far the guardians of each child have come with an item. */
@Command(name = "acks", description = "Show who has acknowledged an item, child by child.")
final class ShowAcks extends Step {

  @Parameters(paramLabel = "ITEM", description = "The item that announce printed.")
  private ItemId item;

  @Mixin private ActorOptions actor;

  @Override
  Answer take(Installation at) {
    Actor reader = actor.actor(at);
    List<ChildView> children =
        Messaging.of(at.tenant()).as(reader).acknowledgements(item).stream()
            .map(one -> ChildView.of(one, name(one, at, reader)))
            .toList();
    Acks acks = new Acks(item.toString(), children);
    return Answer.of(acks, children.stream().map(ChildView::line).toList());
  }

  private static String name(ChildAcknowledgements one, Installation at, Actor reader) {
    return at.directory().people().get(one.child(), reader).displayName();
  }

  record Acks(String item, List<ChildView> children) {}

  record ChildView(
      String person, String name, String state, List<String> reached, List<String> acknowledged) {

    static ChildView of(ChildAcknowledgements one, String name) {
      return new ChildView(
          one.child().toString(),
          name,
          one.state().name(),
          one.reached().stream().map(guardian -> guardian.id().toString()).sorted().toList(),
          one.acknowledged().stream().map(guardian -> guardian.id().toString()).sorted().toList());
    }

    String line() {
      return "%-9s %d of %d  %s".formatted(state, acknowledged.size(), reached.size(), name);
    }
  }
}
