package io.entsdk.cli;

import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.DirectoryEntry;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds people of a school by name, one page at a time. */
@Command(name = "find", description = "Find people of a school by the beginnings of their names.")
final class FindPeople extends Step {

  @Parameters(paramLabel = "TEXT", description = "What the names begin with, such as 'love ad'.")
  private String text;

  @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
  private Uai school;

  @Mixin private PageOptions paging;

  @Mixin private ActorOptions actor;

  @Override
  Answer take(Installation at) {
    School found = at.school(school);
    PageRequest request = paging.request();
    Page<DirectoryEntry> page =
        at.directory().people().search(text, found.id(), request, actor.actor(at));
    FoundPeople people =
        new FoundPeople(
            page.items().stream().map(Entry::of).toList(),
            page.next().map(Cursor::value).orElse(null));
    return Answer.of(people, people.lines());
  }

  record FoundPeople(List<Entry> people, @Nullable String next) {

    List<String> lines() {
      return Stream.concat(
              people.stream().map(Entry::line),
              next == null ? Stream.of() : Stream.of("More with --after " + next))
          .toList();
    }
  }

  record Entry(String person, String name, List<String> profiles, List<String> classes) {

    static Entry of(DirectoryEntry entry) {
      return new Entry(
          entry.person().toString(),
          entry.displayName(),
          entry.profiles().stream().map(Enum::name).sorted().toList(),
          entry.classes());
    }

    String line() {
      return "  %s  %s  %s  %s"
          .formatted(person, name, String.join(",", profiles), String.join(",", classes));
    }
  }
}
