package io.entsdk.privacy.consent;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Is what somebody who has answered takes away: what was asked, and what they have said to it. Of
 * the words of others, and of what all of them come to, it says nothing.
 *
 * @param answers of one party, the first before the last; at least one
 */
public record ConsentReceipt(
    Consent consent, Parties parties, List<ConsentEvent> answers, Instant madeAt) {

  /**
   * Names those whom a receipt is about, as they are called on the day on which it is made.
   *
   * @param controllers who decides on purposes and means, the controller first, under the titles
   *     that they were named by; empty while nobody was named
   * @param officers the data protection officers, likewise
   * @param signatory who has answered: the person, or somebody or an organisation for the child
   */
  public record Parties(
      String school,
      List<String> controllers,
      List<String> officers,
      String person,
      String signatory) {

    public Parties {
      controllers = List.copyOf(controllers);
      officers = List.copyOf(officers);
    }
  }

  public ConsentReceipt {
    answers = List.copyOf(answers);
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("A receipt is for an answer, and there is none");
    }
  }

  /** Return the last word that it is for. */
  public ConsentAnswer answer() {
    return answers.get(answers.size() - 1).answer();
  }

  /**
   * Return it as JSON, in the terms that the Data Privacy Vocabulary gives the fields of ISO/IEC TS
   * 27560; what has none there stands under {@code ent:}.
   */
  public String json() {
    return new ReceiptJson(this).text();
  }

  /** Return it in sentences, in French or English, the title first. */
  public List<String> explain(Locale locale) {
    return new ReceiptWords(this, locale).sentences();
  }

  /** Return it as a page of HTML to print or keep. */
  public String html(Locale locale) {
    return new ReceiptWords(this, locale).html();
  }
}
