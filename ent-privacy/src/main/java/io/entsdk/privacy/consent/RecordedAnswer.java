package io.entsdk.privacy.consent;

import java.time.LocalDate;

/**
 * Is an answer that somebody of the school writes down for another.
 *
 * @param day on which it was signed or said: not before it was asked, and not after today
 */
public record RecordedAnswer(
    ConsentParty party, ConsentAnswer answer, LocalDate day, ConsentMethod method) {

  /** Write down what somebody has signed. */
  public static RecordedAnswer onPaper(ConsentParty party, ConsentAnswer answer, LocalDate day) {
    return new RecordedAnswer(party, answer, day, ConsentMethod.PAPER);
  }
}
