package io.entsdk.cli;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.today.Tile;
import io.entsdk.messaging.today.Today;
import io.entsdk.messaging.today.TodayPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what a day asks of a person. */
@Command(name = "today", description = "Show what the day asks of the person of --as, by child.")
final class ShowToday extends Step {

  @Mixin private ActorOptions actor;

  @Override
  void inspect() {
    actor.requirePerson();
  }

  @Override
  Answer take(Installation at) {
    Today today = Messaging.of(at.tenant()).as(actor.actor(at)).today();
    Day day =
        new Day(today.unread(), today.parts().stream().map(Part::of).toList(), today.missing());
    return Answer.of(day, day.lines());
  }

  record Day(long unread, List<Part> parts, List<String> missing) {

    List<String> lines() {
      List<String> lines = new ArrayList<>(List.of("Unread: " + unread));
      parts.forEach(part -> lines.addAll(part.lines()));
      missing.forEach(one -> lines.add("Without " + one));
      return lines;
    }
  }

  record Part(
      @Nullable String child,
      List<ShowInbox.Entry> toAnswer,
      List<ShowInbox.Entry> news,
      List<Line> tiles) {

    static Part of(TodayPart part) {
      PersonId child = part.child();
      return new Part(
          child == null ? null : child.toString(),
          entries(part.toAnswer()),
          entries(part.unread()),
          part.tiles().stream().map(Line::of).toList());
    }

    private static List<ShowInbox.Entry> entries(List<InboxEntry> entries) {
      return entries.stream().map(ShowInbox.Entry::of).toList();
    }

    List<String> lines() {
      List<String> lines = new ArrayList<>();
      lines.add(child == null ? "For you" : "About " + child);
      toAnswer.forEach(one -> lines.add("  " + one.line()));
      news.forEach(one -> lines.add("  " + one.line()));
      tiles.forEach(one -> lines.add("  %s %s".formatted(one.kind(), one.title())));
      return lines;
    }
  }

  record Line(String kind, String title, @Nullable String day, String path) {

    static Line of(Tile tile) {
      var day = tile.day();
      return new Line(
          tile.kind().name(), tile.title(), day == null ? null : day.toString(), tile.path());
    }
  }
}
