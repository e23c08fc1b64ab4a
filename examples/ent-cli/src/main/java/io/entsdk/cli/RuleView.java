package io.entsdk.cli;

import io.entsdk.privacy.retention.Adoption;
import io.entsdk.privacy.retention.RetentionRule;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows a rule that was adopted. */
record RuleView(
    String rule,
    int version,
    String from,
    @Nullable String keepFor,
    @Nullable String eraseAfter,
    String then,
    String archives,
    String as,
    boolean ends) {

  static RuleView of(Adoption adoption) {
    RetentionRule rule = adoption.rule();
    return new RuleView(
        rule.key(),
        rule.version(),
        adoption.version().from().toString(),
        text(rule.limits().keepFor()),
        text(rule.limits().eraseAfter()),
        rule.then().name(),
        rule.archives().name(),
        adoption.as().name(),
        adoption.version().ends());
  }

  List<String> lines() {
    return List.of(
        "%s, version %d %s %s, adopted as %s"
            .formatted(rule, version, ends ? "ends the school's own on" : "from", from, as),
        "  at least %s, at most %s, then %s; public archives: %s"
            .formatted(shown(keepFor), shown(eraseAfter), then, archives));
  }

  /** Is a rule in force, adopted or not. */
  record InForce(
      String rule,
      int version,
      String title,
      @Nullable String keepFor,
      @Nullable String eraseAfter,
      String then,
      String archives,
      String source,
      String confidence) {

    static InForce of(RetentionRule rule, Locale locale) {
      return new InForce(
          rule.key(),
          rule.version(),
          rule.title().in(locale),
          text(rule.limits().keepFor()),
          text(rule.limits().eraseAfter()),
          rule.then().name(),
          rule.archives().name(),
          rule.source().citation(),
          rule.source().confidence().name());
    }

    String line() {
      return "%-24s at least %-6s at most %-6s then %s; public archives: %s (%s, %s)"
          .formatted(rule, shown(keepFor), shown(eraseAfter), then, archives, source, confidence);
    }
  }

  private static @Nullable String text(@Nullable Period period) {
    return period == null ? null : period.toString();
  }

  private static String shown(@Nullable String period) {
    return period == null ? "-" : period;
  }
}
