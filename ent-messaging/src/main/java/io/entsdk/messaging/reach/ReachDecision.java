package io.entsdk.messaging.reach;

import io.entsdk.messaging.internal.reach.ReachAnswers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says how far somebody may reach somebody else at one moment.
 *
 * @param because the rules it rests on, in the order in which they were asked; the last one decides
 * @param between the row and the column of the table that gave it; absent where none was asked
 * @param obligations what delivering keeps to
 */
public record ReachDecision(
    Verdict verdict,
    List<ReachRule> because,
    @Nullable Between between,
    Set<Obligation> obligations) {

  /** Names a row and a column of a table. */
  public record Between(From from, Towards towards) {}

  public ReachDecision {
    because = List.copyOf(because);
    obligations = Set.copyOf(obligations);
    if (because.isEmpty()) {
      throw new IllegalArgumentException("A decision without a rule explains nothing");
    }
  }

  /** Return a refusal that one rule gives. */
  public static ReachDecision denied(ReachRule rule) {
    return new ReachDecision(Verdict.DENY, List.of(rule), null, Set.of());
  }

  public boolean isDenied() {
    return verdict == Verdict.DENY;
  }

  /** Return the rule that decided. */
  public ReachRule decisive() {
    return because.get(because.size() - 1);
  }

  /**
   * Say it in one sentence, in French, or in English for every other language. It speaks of roles:
   * it names nobody and no place.
   */
  public String sentence(Locale locale) {
    return ReachAnswers.sentence(this, locale);
  }

  /**
   * Return what the sender is told of this. What others have decided about the two of them, a block
   * or a judgment, reads like a person to whom nothing ties: silently.
   */
  public ReachDecision asToldToSender() {
    return switch (decisive()) {
      case F4_SEPARATED, F4_BLOCKED -> denied(ReachRule.NO_RELATION);
      default -> this;
    };
  }
}
