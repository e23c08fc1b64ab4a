package io.entsdk.messaging.item;

import java.time.Instant;

/** Tells what became of an answer. Giving the same one again is taken, and changes nothing. */
public sealed interface AnswerResult {

  /** Was taken; this is what the answers about the child come to now. */
  record Taken(ChildAgreement agreement) implements AnswerResult {}

  /** Came too late to agree, or to take a refusal back: this ended at {@code until}. */
  record TooLate(ItemId item, Instant until) implements AnswerResult {}

  /**
   * Is about a version that counts no more, since the item now says something else: it is to be
   * read again.
   *
   * @param revision the fingerprint of the version that is shown now
   */
  record Outdated(ItemId item, String revision) implements AnswerResult {}

  /** Was noted from paper, and the guardian has answered online since: that counts. */
  record Superseded(ItemId item, Instant since) implements AnswerResult {}
}
