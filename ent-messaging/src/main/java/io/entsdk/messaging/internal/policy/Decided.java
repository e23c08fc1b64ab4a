package io.entsdk.messaging.internal.policy;

import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Verdict;
import java.time.Instant;

/** Is a decision with all that it rests on. */
public record Decided(Question question, ReachDecision decision) {

  /** Ask {@code question} now. */
  public static Decided of(Question question) {
    return new Decided(question, question.decide());
  }

  /** Return that {@code rule} allows it, whatever else. */
  public static Decided allowed(ReachRule rule) {
    return of(new Question.Settled(Verdict.ALLOW, rule));
  }

  /** Return that {@code rule} is against it, whatever else. */
  public static Decided denied(ReachRule rule) {
    return of(Question.Settled.denied(rule));
  }

  /**
   * Read what {@link #write} has written, for the same moment.
   *
   * @throws IllegalStateException when it is asked again, if this release decides in another order
   */
  public static Decided read(String text, Instant at) {
    return new TranscriptReader(text, at).read();
  }

  /**
   * Write it with all that it rests on, so that it can be asked again: roles, rights, what schools
   * have decided, the cells and hours that counted. No id and no moment is in it: moments are told
   * from the last midnight (UTC) before {@code at}.
   */
  public String write(Instant at) {
    return new TranscriptWriter(at).write(this);
  }

  public boolean isDenied() {
    return decision.isDenied();
  }

  /** Return what the same facts and rules come to when they are asked again. */
  public ReachDecision again() {
    return question.decide();
  }
}
