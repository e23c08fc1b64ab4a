package io.entsdk.messaging.internal.item;

import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.Selector;
import java.util.ArrayList;
import java.util.List;

/** Holds what somebody wants to say, to whom and in whose name. Prints nothing of it. */
public record Content(
    ItemKind kind, SchoolId school, Audience to, String subject, String text, Asked asked) {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST_SELECTORS = 50;

  public Content to(Audience audience) {
    return new Content(kind, school, audience, subject, text, asked);
  }

  public Content subject(String given) {
    return new Content(kind, school, to, given, text, asked);
  }

  public Content text(String given) {
    return new Content(kind, school, to, subject, given, asked);
  }

  public Content asking(Asked given) {
    return new Content(kind, school, to, subject, text, given);
  }

  /** Pass, or throw with everything that is wrong. */
  public void check() {
    List<Violation> violations = new ArrayList<>();
    int selectors = to.selectors().size();
    if (selectors < 1 || selectors > MOST_SELECTORS) {
      violations.add(
          new Violation(
              "to",
              "length",
              "an audience names 1 to " + MOST_SELECTORS + " classes or activities"));
    }
    if (to.selectors().stream().map(Selector::code).distinct().count() > 1) {
      violations.add(
          new Violation("to", "mixed", "address classes or activities, each with its own item"));
    }
    violations.addAll(PlainText.ofOneLine("subject", LONGEST_SUBJECT).violations(subject));
    violations.addAll(PlainText.ofLines("text", LONGEST_TEXT).violations(text));
    if (!violations.isEmpty()) {
      throw new RejectedException(violations);
    }
  }

  /**
   * Return the fingerprint by which a second try under the same key is told from another intention.
   */
  String fingerprint() {
    Fingerprint print =
        Fingerprint.of("send").with(kind.code(), school.toString(), asked.name(), subject, text);
    to.selectors().stream()
        .map(selector -> selector.code() + "/" + selector.target())
        .sorted()
        .forEach(print::with);
    return print.text();
  }

  /** Return the fingerprint of the first version of {@code item}, which answers are bound to. */
  String revision(ItemId item) {
    return Fingerprint.of("revision").with(item.toString(), "1", subject, text).text();
  }

  @Override
  public String toString() {
    return "Content[" + kind.code() + "]";
  }
}
