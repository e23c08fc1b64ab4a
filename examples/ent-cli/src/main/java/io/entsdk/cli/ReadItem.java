package io.entsdk.cli;

import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Acknowledgement;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.OpenItem;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens one item of an inbox. */
@Command(name = "read", description = "Open an item as the person of --as, and mark it read.")
final class ReadItem extends Step {

  @Parameters(paramLabel = "ITEM", description = "An item of the inbox.")
  private ItemId item;

  @Option(names = "--acknowledge", description = "Say that it was seen, for each child concerned.")
  private boolean acknowledging;

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    actor.requirePerson();
  }

  @Override
  Answer take(Installation at) {
    Mailbox mailbox = Messaging.of(at.tenant()).as(actor.actor(at));
    OpenItem open = mailbox.open(item);
    List<Seen> seen =
        acknowledging ? mailbox.acknowledge(item).stream().map(Seen::of).toList() : List.of();
    List<String> lines = new ArrayList<>(List.of(open.entry().subject(), "", open.text(), ""));
    if (open.guardiansCopied()) {
      lines.add("The guardians of the pupil have a copy");
    }
    lines.add(seen.size() + " acknowledged");
    return Answer.of(
        new Item(
            item.toString(),
            open.entry().subject(),
            open.text(),
            open.revision(),
            open.guardiansCopied(),
            seen),
        lines);
  }

  record Item(
      String item,
      String subject,
      String text,
      String revision,
      boolean guardiansCopied,
      List<Seen> acknowledged) {}

  record Seen(String child, String at) {

    static Seen of(Acknowledgement acknowledgement) {
      return new Seen(acknowledgement.child().toString(), acknowledgement.at().toString());
    }
  }
}
