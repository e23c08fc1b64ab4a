package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.ClassId;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Is what reach is asked about one recipient, with everything that the answer rests on. */
public sealed interface Question {

  /** Return the answer: the same whenever it is asked. */
  ReachDecision decide();

  /** Says as whom somebody would reach the recipient. */
  enum Way {
    /** As oneself. */
    OWN,
    /** In the name of a team. */
    FOR_TEAM,
    /** In the name of a team that answers. */
    AS_TEAM,
    /** By the mandate of a colleague. */
    FOR_PERSON,
    /** By a right that was left to the sender, whom the table alone would not have speak. */
    LENT,
    /** By a copy, to a guardian, of what one writes to a child. */
    COPY
  }

  /**
   * Is about a person or a team.
   *
   * @param principal the team or the person for whom the sender writes, or the child of a copy
   */
  record Asked(
      Way way,
      Contact contact,
      Party sender,
      @Nullable Party principal,
      Party recipient,
      Scene scene)
      implements Question {

    private static final Set<ReachRule> OF_THE_TABLE =
        EnumSet.of(ReachRule.TABLE_NEVER, ReachRule.TABLE_CLOSED, ReachRule.AS_TEAM_ONLY);

    public static Asked own(Party sender, Party recipient, Contact contact, Scene scene) {
      return new Asked(Way.OWN, contact, sender, null, recipient, scene);
    }

    /** Return the same of a sender to whom a right was left. */
    public Asked lent() {
      return new Asked(Way.LENT, contact, sender, principal, recipient, scene);
    }

    Asked in(Scene other) {
      return new Asked(way, contact, sender, principal, recipient, other);
    }

    @Override
    public ReachDecision decide() {
      ReachFunction towards = new ReachFunction(recipient, contact, scene);
      return switch (way) {
        case OWN -> towards.decide(sender);
        case FOR_TEAM -> towards.decideForTeam(sender);
        case AS_TEAM -> towards.decideForTeam(sender, other());
        case FOR_PERSON -> towards.decideFor(other(), sender);
        case COPY -> towards.decideCopy(sender, other());
        case LENT -> lent(towards.decide(sender));
      };
    }

    private Party other() {
      if (principal == null) {
        throw new IllegalStateException(way + " asks about a principal");
      }
      return principal;
    }

    private static ReachDecision lent(ReachDecision own) {
      return isOfTheTable(own.decisive()) ? allowed(ReachRule.DELEGATED) : own;
    }

    /** Tell whether the table alone refuses by {@code rule}. */
    public static boolean isOfTheTable(ReachRule rule) {
      return OF_THE_TABLE.contains(rule);
    }
  }

  /** Is about the families of a class who hear its delegates, together. */
  record Relayed(Party sender, ClassId schoolClass, Contact contact, Scene scene)
      implements Question {

    @Override
    public ReachDecision decide() {
      return Relay.decide(sender, schoolClass, contact, scene);
    }
  }

  /** Is settled by what is known before anybody is asked about. */
  record Settled(Verdict verdict, ReachRule rule) implements Question {

    public static Settled denied(ReachRule rule) {
      return new Settled(Verdict.DENY, rule);
    }

    @Override
    public ReachDecision decide() {
      return new ReachDecision(verdict, List.of(rule), null, Set.of());
    }
  }

  /** Return that {@code rule} allows it. */
  static ReachDecision allowed(ReachRule rule) {
    return new Settled(Verdict.ALLOW, rule).decide();
  }
}
