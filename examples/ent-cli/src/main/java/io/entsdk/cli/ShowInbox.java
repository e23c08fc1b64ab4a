package io.entsdk.cli;

import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.InboxEntry;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a person was sent, newest first. */
@Command(name = "inbox", description = "Show what the person of --as was sent, newest first.")
final class ShowInbox extends Step {

  @Option(
      names = "--limit",
      defaultValue = "20",
      description = "So many at most (${DEFAULT-VALUE}).")
  private int limit;

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    actor.requirePerson();
  }

  @Override
  Answer take(Installation at) {
    Mailbox mailbox = Messaging.of(at.tenant()).as(actor.actor(at));
    Inbox inbox =
        new Inbox(mailbox.unread(), mailbox.inbox(limit).items().stream().map(Entry::of).toList());
    return Answer.of(inbox, inbox.entries().stream().map(Entry::line).toList());
  }

  record Inbox(long unread, List<Entry> entries) {}

  record Entry(
      String item,
      String kind,
      String author,
      String subject,
      String releasedAt,
      boolean read,
      boolean asked,
      boolean acknowledged,
      List<String> children) {

    static Entry of(InboxEntry entry) {
      return new Entry(
          entry.item().toString(),
          entry.kind().code(),
          entry.author().toString(),
          entry.subject(),
          entry.releasedAt().toString(),
          entry.read(),
          entry.asked() != Asked.NOTHING,
          entry.acknowledged(),
          entry.children().stream().map(Object::toString).sorted().toList());
    }

    String line() {
      String wanted = asked && !acknowledged ? "to answer" : "";
      return "%s  %s %-14s %s".formatted(item, read ? " " : "*", wanted, subject);
    }
  }
}
