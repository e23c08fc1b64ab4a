package io.entsdk.cli;

import io.entsdk.auth.pupil.AssignedStory;
import io.entsdk.auth.pupil.CardSheet;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PrintedCard;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Groups the steps about cards. */
@Command(
    name = "cards",
    description = "Cards of pupils.",
    subcommands = {CardCommands.Issue.class, CardSheetStep.class, VoidCards.class})
final class CardCommands extends Group {

  /** Issues the cards of a class and prints them, this once. */
  @Command(
      name = "issue",
      description = "Make cards and stories for a class, void those it had, and print them once.")
  static final class Issue extends Step {

    @Mixin private IssueOptions issue;
    @Mixin private ActorOptions actor;

    @Override
    void inspect() {
      issue.inspect();
    }

    @Override
    Answer take(Installation at) {
      Actor issuer = actor.actor(at);
      SchoolClass schoolClass = issue.schoolClass(at, issuer);
      Map<PersonId, String> names =
          at.directory().people().listPupilsOf(schoolClass, issuer).stream()
              .collect(Collectors.toMap(Person::id, Person::displayName));
      try (CardSheet sheet = issue.issue(at, schoolClass, issuer)) {
        Sheet view =
            new Sheet(
                issue.school(),
                issue.className(),
                sheet
                    .cards()
                    .render(all -> all.stream().map(it -> Card.of(it, names::get)).toList()),
                sheet
                    .stories()
                    .render(all -> all.stream().map(it -> Story.of(it, names::get)).toList()));
        return Answer.of(view, view.lines());
      }
    }
  }

  record Sheet(String school, String className, List<Card> cards, List<Story> stories) {

    List<String> lines() {
      return Stream.of(
              Stream.of("Cards of " + className + ", for the pupils"),
              cards.stream().map(card -> "  " + card.scan() + "  " + card.name()),
              Stream.of("Stories of " + className + ", for the teacher alone"),
              stories.stream()
                  .map(one -> "  " + String.join(",", one.pictures()) + "  " + one.name()))
          .flatMap(lines -> lines)
          .toList();
    }
  }

  record Card(String person, String name, String scan, String expiresAt) {

    static Card of(PrintedCard card, Function<PersonId, String> names) {
      return new Card(
          card.pupil().toString(),
          names.apply(card.pupil()),
          String.valueOf(card.payload()),
          card.expiresAt().toString());
    }
  }

  record Story(String person, String name, List<String> pictures) {

    static Story of(AssignedStory assigned, Function<PersonId, String> names) {
      return new Story(
          assigned.pupil().toString(),
          names.apply(assigned.pupil()),
          assigned.story().pictures().stream().map(Picture::code).toList());
    }
  }
}
