package io.entsdk.messaging.internal.policy;

import io.entsdk.messaging.reach.ReachDecision;
import java.time.Instant;

/** Is a decision with all that it rests on. */
public record Decided(Question question, ReachDecision decision) {

  /** Ask {@code question} now. */
  public static Decided of(Question question) {
    return new Decided(question, question.decide());
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

  /** Return what the same facts and rules come to when they are asked again. */
  public ReachDecision again() {
    return question.decide();
  }
}
