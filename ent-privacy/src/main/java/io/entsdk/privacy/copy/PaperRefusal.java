package io.entsdk.privacy.copy;

import io.entsdk.privacy.internal.Texts;
import java.util.Locale;

/** Says why a copy that was asked for on paper is not made. */
public enum PaperRefusal {
  /** Doubts about who has asked remain (GDPR Art. 12(6)). */
  IDENTITY_IN_DOUBT,
  /** Whoever has asked may not have it, or has not asked at all. */
  NOT_ENTITLED,
  /** It is asked without end or without ground (GDPR Art. 12(5)). */
  EXCESSIVE;

  /** Say it to whoever has asked, with the ways that are left to them (GDPR Art. 12(4)). */
  public String explain(Locale locale) {
    return Texts.in(CopyReport.BUNDLE, locale).text("refusal." + name());
  }
}
