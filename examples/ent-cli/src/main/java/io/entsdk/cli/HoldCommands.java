package io.entsdk.cli;

import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.protection.Hold;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldId;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Holds;
import io.entsdk.core.protection.Protection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the steps that keep somebody's data from being erased. */
@Command(
    name = "hold",
    description = "Keep what is about somebody from being erased.",
    subcommands = {
      HoldCommands.Place.class,
      HoldCommands.Show.class,
      HoldCommands.Review.class,
      HoldCommands.Release.class
    })
final class HoldCommands extends Group {

  private static Holds holds(Installation at) {
    return Protection.of(at.tenant()).holds();
  }

  private static Answer told(Hold hold) {
    HoldView view = HoldView.of(hold);
    return Answer.of(view, List.of(view.line()));
  }

  /** Places a hold, at once. */
  @Command(name = "place", description = "Place a hold on a person, from now on.")
  static final class Place extends Step {

    @Parameters(paramLabel = "PERSON", description = "Whose data are kept.")
    private PersonId person;

    @Option(
        names = "--basis",
        required = true,
        paramLabel = "B",
        description = "Why: ${COMPLETION-CANDIDATES}.")
    private HoldBasis basis;

    @Option(
        names = "--reference",
        required = true,
        paramLabel = "TEXT",
        description = "What leads to the file, and tells nothing of it.")
    private String reference;

    @Option(
        names = "--review",
        required = true,
        paramLabel = "DAY",
        description = "When somebody looks whether it is still needed.")
    private LocalDate review;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      return told(
          holds(at).place(HoldRequest.of(person, basis, reference, review), actor.actor(at)));
    }
  }

  /** Lists holds. */
  @Command(name = "list", description = "List the holds on a person, or those to be looked at.")
  static final class Show extends Step {

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--day", paramLabel = "DAY", description = "To be looked at by this day.")
    private @Nullable LocalDate day;

    @Mixin private PageOptions page;
    @Mixin private ActorOptions actor;

    /** Says of whom, or of where. */
    static final class Which {

      @Option(names = "--person", required = true, paramLabel = "PERSON", description = "Of whom.")
      private @Nullable PersonId person;

      @Option(
          names = "--school",
          required = true,
          paramLabel = "UAI",
          description = "Of a school, those that were to be looked at by today.")
      private @Nullable Uai school;
    }

    @Override
    Answer take(Installation at) {
      Page<Hold> found = which.person == null ? toReview(at) : of(which.person, at);
      Listed view =
          new Listed(
              found.items().stream().map(HoldView::of).toList(),
              found.next().map(Cursor::value).orElse(null));
      return Answer.of(view, view.holds().stream().map(HoldView::line).toList());
    }

    private Page<Hold> of(PersonId person, Installation at) {
      return new Page<>(holds(at).listOf(person, actor.actor(at)), null);
    }

    private Page<Hold> toReview(Installation at) {
      School school = at.school(Objects.requireNonNull(which.school));
      LocalDate by = day == null ? at.today(school) : day;
      return holds(at).listToReview(school.id(), by, page.request(), actor.actor(at));
    }
  }

  /** Sets the next day. */
  @Command(name = "review", description = "It is still needed; look at it again on another day.")
  static final class Review extends Step {

    @Parameters(paramLabel = "HOLD", description = "The hold.")
    private HoldId hold;

    @Option(names = "--next", required = true, paramLabel = "DAY", description = "When.")
    private LocalDate next;

    @Mixin private ActorOptions actor;

    @Override
    Answer take(Installation at) {
      return told(holds(at).review(hold, next, actor.actor(at)));
    }
  }

  /** Releases, as the first of two people or as the second. */
  @Command(
      name = "release",
      description = "Ask to release a hold, or confirm as a second person what another asked.")
  static final class Release extends Step {

    @Parameters(paramLabel = "HOLD", description = "The hold.")
    private HoldId hold;

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Mixin private ActorOptions actor;

    /** Says as which of the two. */
    static final class Which {

      @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Ask, why.")
      private @Nullable String reason;

      @Option(names = "--confirm", required = true, description = "Confirm what was asked.")
      private boolean confirm;
    }

    @Override
    void inspect() {
      actor.requirePerson();
    }

    @Override
    Answer take(Installation at) {
      return told(
          which.reason == null
              ? holds(at).confirmRelease(hold, actor.actor(at))
              : holds(at).askRelease(hold, which.reason, actor.actor(at)));
    }
  }

  /** Is a page of holds. */
  record Listed(List<HoldView> holds, @Nullable String next) {}
}
