package io.entsdk.messaging.internal.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.messaging.internal.policy.Capacity.Age;
import io.entsdk.messaging.internal.policy.Question.Asked;
import io.entsdk.messaging.internal.policy.Question.Way;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.TeamRole;
import io.entsdk.messaging.reach.Towards;
import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import io.entsdk.messaging.release.ReleaseWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** P34: what a decision rested on is written so that asking it again gives the same decision. */
class TranscriptProperties {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}");

  @Provide
  Arbitrary<GeneratedScene> scenes() {
    return GeneratedScene.any();
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void whatIsAskedAgainIsDecidedAlike(
      @ForAll("scenes") GeneratedScene given,
      @ForAll Way way,
      @ForAll boolean limited,
      @ForAll @IntRange(max = 24 * 14) int hour) {
    Instant at = Cast.NOW.plus(Duration.ofHours(hour));
    Decided decided = Decided.of(asked(given, way, limited, at));
    String text = decided.write(at);

    Decided read = Decided.read(text, at);

    assertEquals(decided.decision(), read.decision());
    assertEquals(decided.decision(), read.again());
    assertEquals(text, read.write(at));
    assertFalse(ID.matcher(text).find(), text);
  }

  /** Whoever decides by the rules of another day answers by those, whatever the tables say now. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void itIsAskedUnderTheRulesOfThen(@ForAll("scenes") GeneratedScene given) {
    Asked then = asked(given, Way.OWN, false, Cast.NOW);
    Decided decided = Decided.of(then.in(then.scene().under(new ClosedTables())));

    Decided read = Decided.read(decided.write(Cast.NOW), Cast.NOW);

    assertEquals(decided.decision(), read.again());
    assertTrue(read.again().isDenied() || read.again().decisive() == ReachRule.F5_TRUSTED_ADULT);
  }

  /** Nobody is in it: of the same scene with other people the text is the same. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void otherPeopleOfTheSameKindAreWrittenAlike(
      @ForAll("scenes") GeneratedScene given, @ForAll @IntRange(max = 24 * 14) int hour) {
    Instant at = Cast.NOW.plus(Duration.ofHours(hour));
    Decided decided = Decided.of(asked(given, Way.OWN, false, at));

    String renumbered = Decided.read(decided.write(at), at).write(at);
    String nextWeek =
        Decided.read(renumbered, at.plus(Duration.ofDays(7))).write(at.plus(Duration.ofDays(7)));

    assertEquals(decided.write(at), renumbered);
    assertEquals(renumbered, nextWeek);
  }

  @Property(tries = 1)
  void aFactThatIsChangedAfterwardsIsFound() {
    Scene scene = Cast.scene(Cast.primary());
    Asked asked =
        Asked.own(
            Cast.parent(1, 3, Cast.OURS),
            Cast.teacher(2, Cast.OURS),
            Contact.PRIVATE_MESSAGE,
            scene);
    String text = Decided.of(asked).write(Cast.NOW);

    ReachDecision again =
        Decided.read(text.replace("WRITE_TO_TEACHERS", "WRITE_TO_HEAD"), Cast.NOW).again();

    assertEquals(ReachRule.TABLE_ALLOWS, Decided.read(text, Cast.NOW).again().decisive());
    assertEquals(ReachRule.GUARDIANSHIP, again.decisive());
  }

  private static Asked asked(GeneratedScene given, Way way, boolean limited, Instant at) {
    Scene scene =
        new Scene(at, given.scene().schools(), given.scene().separated(), given.scene().blocked());
    Party recipient = given.recipient();
    ReachPreference own = recipient.preference();
    return new Asked(
        way,
        given.contact(),
        given.sender(),
        principal(given, way),
        limited
            ? recipient.preferring(new ReachPreference(own.most(), ReleaseWindow.PAUSE_NUMERIQUE))
            : recipient,
        scene);
  }

  private static @Nullable Party principal(GeneratedScene given, Way way) {
    return switch (way) {
      case AS_TEAM -> Cast.team(TeamRole.SCHOOL_LIFE);
      case COPY -> Cast.pupil(3, Age.MINOR, Cast.OURS);
      case FOR_PERSON -> Cast.teacher(4, Cast.OURS);
      case OWN, FOR_TEAM, LENT -> null;
    };
  }

  /** Closes every cell, and shows everything at once. */
  private static final class ClosedTables implements Rulebook {

    @Override
    public Cell cell(SchoolPolicy school, From row, Towards column, Contact contact) {
      return Cell.N;
    }

    @Override
    public Instant shown(SchoolPolicy school, Readers readers, @Nullable ReleaseWindow own) {
      return Cast.NOW;
    }

    @Override
    public boolean isFirstTerm(SchoolPolicy school) {
      return false;
    }
  }
}
