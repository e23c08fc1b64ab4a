package io.entsdk.cli;

import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.InboxEntry;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks for words in what a person was sent or has sent. */
@Command(
    name = "search",
    description = "Look for words in what the person of --as was sent or has sent.")
final class SearchPost extends Step {

  @Parameters(paramLabel = "WORDS", description = "All of these, such as 'sorties musee'.")
  private String words;

  @Mixin private PageOptions paging;

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    actor.requirePerson();
  }

  @Override
  Answer take(Installation at) {
    PageRequest asked = paging.request();
    Page<InboxEntry> page = Messaging.of(at.tenant()).as(actor.actor(at)).search(words, asked);
    Hits hits =
        new Hits(
            page.items().stream().map(ShowInbox.Entry::of).toList(),
            page.next().map(Cursor::value).orElse(null));
    return Answer.of(hits, hits.lines());
  }

  record Hits(List<ShowInbox.Entry> entries, @Nullable String next) {

    List<String> lines() {
      return Stream.concat(
              entries.stream().map(ShowInbox.Entry::line),
              next == null ? Stream.of() : Stream.of("More with --after " + next))
          .toList();
    }
  }
}
