package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.testkit.Database;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/**
 * The law of guardians: what Grace is shown of her child never depends on another guardian, a
 * person or an organisation.
 *
 * <p>Two schools live the same days; in one of them nothing is decided about the other guardians,
 * and they do nothing.
 */
class OtherGuardianProperties {

  private static @Nullable GraceSees with;
  private static @Nullable GraceSees without;
  private static int tried;

  /** Something that happens, in {@code state} where it is a decision. */
  record Act(Kind kind, GuardianshipState state) {}

  /** Says what happens; what is of others happens in one of the schools alone. */
  enum Kind {
    ANNOUNCE,
    GRACE_OPENS,
    GRACE_ACKNOWLEDGES,
    TEACHER_LOOKS,
    CHARLES_IS,
    CHARLES_ENDS,
    CHARLES_READS,
    CHARLES_ACKNOWLEDGES,
    CHARLES_WAS_ENTERED_TWICE,
    CHARLES_IS_TWO_AGAIN,
    HOME_IS,
    HOME_ENDS,
    AGENT_READS,
    AGENT_ACKNOWLEDGES;

    boolean isOfOthers() {
      return ordinal() >= CHARLES_IS.ordinal();
    }
  }

  @AfterContainer
  static void close() {
    for (GraceSees one : new GraceSees[] {with, without}) {
      if (one != null) {
        one.close();
      }
    }
  }

  @Property(tries = GraceSees.PARTS)
  void whatGraceIsShownNeverDependsOnOtherGuardians(@ForAll("acts") List<Act> acts) {
    if (with == null || without == null) {
      with = new GraceSees(Database.H2);
      without = new GraceSees(Database.H2);
    }
    for (Act act : acts) {
      with.happens(act);
      if (act.kind().isOfOthers()) {
        without.passes();
      } else {
        without.happens(act);
      }
    }
    int part = tried++ % GraceSees.PARTS;
    assertEquals(without.shown(part), with.shown(part));
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.of(GuardianshipState.class))
        .as(Act::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(12);
  }
}
