package io.entsdk.messaging.internal.reach;

import io.entsdk.core.internal.Spoken;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachDecision.Between;
import io.entsdk.messaging.reach.ReachRule;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Puts a decision into one sentence, in French or in English for every other language. It speaks of
 * roles: no person, school or class is ever in it.
 */
final class ReachTexts {

  private static final String BUNDLE = "io.entsdk.messaging.reach";

  private final ResourceBundle bundle;

  private ReachTexts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static ReachTexts in(Locale locale) {
    return new ReachTexts(Spoken.in(locale, asked -> ResourceBundle.getBundle(BUNDLE, asked)));
  }

  /** Return the verdict and the rule that decided. */
  String sentence(ReachDecision decision) {
    Between between = decision.between();
    String from = between == null ? "" : bundle.getString("from." + between.from());
    String towards = between == null ? "" : bundle.getString("towards." + between.towards());
    String why =
        new MessageFormat(bundle.getString(rule(decision)), bundle.getLocale())
            .format(new Object[] {from, towards});
    return bundle.getString("verdict." + decision.verdict()) + why + ".";
  }

  /** A mandate lets be done what somebody may: where a table says who, the sentence does, too. */
  private static String rule(ReachDecision decision) {
    boolean inTheName = decision.decisive() == ReachRule.MANDATE && decision.between() != null;
    return "rule." + decision.decisive() + (inTheName ? ".BETWEEN" : "");
  }
}
