package io.entsdk.cli;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.CardSheet;
import io.entsdk.auth.pupil.Cards;
import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.core.directory.Uai;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says who gets cards: a class, those of it who have none, or one pupil. */
final class IssueOptions {

  @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
  private Uai school;

  @Option(names = "--class", required = true, paramLabel = "NAME", description = "The class.")
  private String className;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "The year in which the school year begins; by default the one that is now.")
  private @Nullable Integer year;

  @Option(
      names = "--plan",
      paramLabel = "PLAN",
      defaultValue = "4x10",
      description = "The stories: 4x10, 3x21, 4x16 or 5x30; by default 4x10.")
  private String plan;

  @Option(names = "--missing", description = "Only for pupils of the class who have no card.")
  private boolean missing;

  @Option(
      names = "--pupil",
      paramLabel = "PERSON",
      description = "Only for this pupil, in the place of a lost card.")
  private @Nullable PersonId pupil;

  @Option(
      names = "--hours",
      paramLabel = "N",
      description = "With --pupil: a card of 1 to 12 hours, beside the one left at home.")
  private @Nullable Integer hours;

  /** Refuse what makes no sense together. */
  void inspect() {
    if (pupil != null && missing) {
      throw new UsageException("Say who: --pupil PERSON or --missing");
    }
    if (hours != null && (pupil == null || hours < 1 || hours > 12)) {
      throw new UsageException("A card of hours is one pupil's: --pupil PERSON --hours 1 to 12");
    }
    if (plan().isEmpty()) {
      throw new UsageException("A plan is 4x10, 3x21, 4x16 or 5x30");
    }
  }

  private Optional<StoryPlan> plan() {
    return Arrays.stream(StoryPlan.values()).filter(one -> one.code().equals(plan)).findFirst();
  }

  String school() {
    return school.value();
  }

  String className() {
    return className;
  }

  /** Return the school that is named. */
  School school(Installation at) {
    return at.school(school);
  }

  /** Return the class that is named. */
  SchoolClass schoolClass(Installation at, Actor actor) {
    School found = at.school(school);
    if (year == null) {
      return at.schoolClass(found, className, actor);
    }
    return at.directory()
        .classes()
        .find(found.id(), new SchoolYear(year), className, actor)
        .orElseThrow(() -> new NotFoundException("SchoolClass", className));
  }

  /** Issue the cards. */
  CardSheet issue(Installation at, SchoolClass schoolClass, Actor actor) {
    Cards cards = Auth.of(at.tenant()).cards();
    StoryPlan asked = plan().orElseThrow();
    PersonId one = pupil;
    if (one != null) {
      Integer life = hours;
      return life == null
          ? cards.issueTo(one, asked, actor)
          : cards.issueTemporary(one, Duration.ofHours(life), actor);
    }
    return missing
        ? cards.issueMissing(schoolClass, asked, actor)
        : cards.issue(schoolClass, asked, actor);
  }
}
