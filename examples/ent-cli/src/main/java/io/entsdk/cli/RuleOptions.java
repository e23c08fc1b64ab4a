package io.entsdk.cli;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.Uai;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.privacy.retention.SchoolPack;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Says which rule a school is to have: one of the pack, with what is said otherwise. */
final class RuleOptions {

  @Option(names = "--school", required = true, paramLabel = "UAI", description = "The school.")
  private Uai school;

  @Option(names = "--rule", required = true, paramLabel = "KEY", description = "Its key.")
  private String key;

  @Option(
      names = "--archives",
      paramLabel = "YES|NO",
      description = "Whether its data are public archives; unknown blocks.")
  private @Nullable String archives;

  @Option(names = "--from", paramLabel = "DAY", description = "Its first day; today if left out.")
  private @Nullable LocalDate from;

  @Option(
      names = "--erase-after",
      paramLabel = "PERIOD",
      description = "At most so long, such as P1M; otherwise as in the pack.")
  private @Nullable Period eraseAfter;

  @Option(
      names = "--settle",
      paramLabel = "CONFLICT=WHY",
      description = "How texts that disagree were decided between.")
  private Map<String, String> settled = new LinkedHashMap<>();

  @Option(names = "--because", paramLabel = "TEXT", description = "Why; needed to adopt.")
  private String because = "";

  Uai school() {
    return school;
  }

  RuleProposal proposal(Installation at, School of) {
    RetentionRule rule = rule();
    LocalDate day = from == null ? at.today(of) : from;
    RuleProposal proposal = RuleProposal.of(of.id(), rule, day, because);
    for (Map.Entry<String, String> one : settled.entrySet()) {
      proposal = proposal.settling(one.getKey(), one.getValue());
    }
    return proposal;
  }

  private RetentionRule rule() {
    RetentionRule rule =
        SchoolPack.rules()
            .find(key)
            .or(() -> RetentionRules.FRENCH_SCHOOL.find(key))
            .orElseThrow(() -> new NotFoundException("RetentionRule", key));
    if (eraseAfter != null) {
      RetentionLimits own = rule.limits();
      rule = rule.limitedTo(new RetentionLimits(own.keepFor(), own.restrictAfter(), eraseAfter));
    }
    return archives == null ? rule : rule.answering(answer(archives));
  }

  private static PublicArchives answer(String text) {
    try {
      return PublicArchives.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--archives is YES, NO or UNKNOWN");
    }
  }
}
