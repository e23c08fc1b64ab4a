package io.entsdk.privacy.retention;

import io.entsdk.privacy.internal.Texts;
import io.entsdk.privacy.retention.RetentionDecision.Conflict;
import io.entsdk.privacy.retention.RetentionDecision.DueBlocked;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words a decision on an account: what to do, what happened, and the text that says so. */
final class AccountSentence {

  private final AccountRetention account;
  private final Texts texts;

  AccountSentence(AccountRetention account, Texts texts) {
    this.account = account;
    this.texts = texts;
  }

  String text() {
    return texts.text("sentence", verdict(), ground(), citations());
  }

  private String verdict() {
    RetentionDecision decision = account.decision();
    if (account.entitlement() instanceof Entitlement.Unknown) {
      return texts.text("verdict.unknown");
    }
    if (decision.limit().isEmpty() || (decision instanceof RetentionDecision.Keep && runs())) {
      return texts.text("verdict.open");
    }
    String limit = texts.date(decision.limit().get());
    String key = "verdict." + decision.outcome().name().toLowerCase(Locale.ROOT);
    if (decision instanceof DueBlocked blocked) {
      return texts.text(key, limit, blocks(blocked));
    }
    if (decision instanceof Conflict conflict && conflict.keepUntil() != null) {
      return texts.text(key + ".until", limit, texts.date(conflict.keepUntil()));
    }
    return texts.text(key, limit);
  }

  private String blocks(DueBlocked blocked) {
    return blocked.by().stream()
        .map(block -> texts.text("block." + block))
        .collect(Collectors.joining(", "));
  }

  private String ground() {
    if (account.entitlement() instanceof Entitlement.Lasting lasting) {
      return texts.text("lasting." + lasting.ground());
    }
    if (account.entitlement() instanceof Entitlement.Until until) {
      String key = (runs() ? "until." : "ended.") + until.ground();
      return texts.text(key, texts.date(until.lastDay()));
    }
    return texts.text("unknown");
  }

  /** Tell whether the person is entitled on the day of the decision. */
  private boolean runs() {
    return account.entitlement() instanceof Entitlement.Until until
        && !account.day().isAfter(until.lastDay());
  }

  private String citations() {
    return account.decision().because().stream()
        .map(reason -> reason.rule().source().citation())
        .distinct()
        .collect(Collectors.joining(" ; "));
  }
}
