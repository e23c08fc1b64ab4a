package io.entsdk.privacy.request;

import io.entsdk.privacy.retention.Confidence;
import io.entsdk.privacy.retention.LegalSource;
import java.time.LocalDate;

/** Names why somebody's data are to be erased on request, with the text that gives the right. */
public enum ErasureGround {
  /** The data are no longer needed for what they were collected for. */
  NO_LONGER_NEEDED("art. 17(1)(a)"),
  /** The consent on which they rested is withdrawn. */
  CONSENT_WITHDRAWN("art. 17(1)(b)"),
  /** The person objects, and nothing overrides it. */
  OBJECTION("art. 17(1)(c), 21(1)"),
  /**
   * They should never have been there: somebody was entered by mistake, or in the wrong school. The
   * school says so, and nobody else.
   */
  ENTERED_BY_MISTAKE("art. 17(1)(d)"),
  /** They were collected from a child by an online service; loi n° 78-17, art. 51, too. */
  COLLECTED_FROM_A_CHILD("art. 17(1)(f)"),
  /**
   * Their school is closed, and no other one knows them: nobody asks for it, the closing plans it.
   */
  SCHOOL_CLOSED("art. 28(3)(g)");

  private final String article;

  ErasureGround(String article) {
    this.article = article;
  }

  /** Return the article of the GDPR. */
  public LegalSource source() {
    return gdpr(article);
  }

  static LegalSource gdpr(String article) {
    return new LegalSource(
        "RGPD", article, "32016R0679", LocalDate.of(2018, 5, 25), Confidence.RECALLED);
  }
}
