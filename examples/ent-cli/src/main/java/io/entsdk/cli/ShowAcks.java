package io.entsdk.cli;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.ChildAcknowledgements;
import io.entsdk.messaging.item.ChildAuthorisation;
import io.entsdk.messaging.item.ItemId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows how far the guardians of each child have come with an item, or what they have answered. */
@Command(
    name = "acks",
    description = "Show who has acknowledged an item, or agreed to it, child by child.")
final class ShowAcks extends Step {

  @Parameters(paramLabel = "ITEM", description = "The item that announce printed.")
  private ItemId item;

  @Mixin private ActorOptions actor;

  @Override
  Answer take(Installation at) {
    Actor reader = actor.actor(at);
    Mailbox mailbox = Messaging.of(at.tenant()).as(reader);
    List<ChildView> children = views(mailbox, child -> name(child, at, reader));
    Acks acks = new Acks(item.toString(), children);
    return Answer.of(acks, children.stream().map(ChildView::line).toList());
  }

  /** What asks to agree has no acknowledgements, and says so. */
  private List<ChildView> views(Mailbox mailbox, Function<PersonId, String> name) {
    try {
      return mailbox.acknowledgements(item).stream()
          .map(one -> ChildView.of(one, name.apply(one.child())))
          .toList();
    } catch (ConflictException asksToAgree) {
      return mailbox.answers(item).byChild().stream()
          .map(one -> ChildView.of(one, name.apply(one.child())))
          .toList();
    }
  }

  private static String name(PersonId child, Installation at, Actor reader) {
    return at.directory().people().get(child, reader).displayName();
  }

  record Acks(String item, List<ChildView> children) {}

  /** Is one child; {@code acknowledged} are those who have agreed, where that is asked. */
  record ChildView(
      String person,
      String name,
      String state,
      List<String> reached,
      List<String> acknowledged,
      List<String> refused) {

    static ChildView of(ChildAcknowledgements one, String name) {
      return new ChildView(
          one.child().toString(),
          name,
          one.state().name(),
          ids(one.reached()),
          ids(one.acknowledged()),
          List.of());
    }

    static ChildView of(ChildAuthorisation one, String name) {
      return new ChildView(
          one.child().toString(),
          name,
          one.outcome().name(),
          ids(one.asked()),
          ids(one.accepted()),
          ids(one.refused()));
    }

    private static List<String> ids(Set<Guardian> guardians) {
      return guardians.stream().map(guardian -> guardian.id().toString()).sorted().toList();
    }

    String line() {
      return "%-10s %d of %d  %s".formatted(state, acknowledged.size(), reached.size(), name);
    }
  }
}
