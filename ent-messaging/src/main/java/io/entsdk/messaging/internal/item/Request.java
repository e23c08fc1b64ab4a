package io.entsdk.messaging.internal.item;

import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.core.agreement.AgreementRule;
import io.entsdk.messaging.item.Asked;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what an item asks of its recipients, and until when.
 *
 * @param rule whose agreement it takes, where it asks for that
 * @param lastDay the last day on which one may agree, on the school's clocks
 */
public record Request(Asked what, AgreementRule rule, @Nullable LocalDate lastDay) {

  static final Request NOTHING = of(Asked.NOTHING);

  /** Return a request for {@code what}, without an end. */
  public static Request of(Asked what) {
    return new Request(what, AgreementRule.NONE, null);
  }

  /** Return a request to accept or refuse, as far as {@code rule} asks, until the same day. */
  public Request toAuthorise(AgreementRule given) {
    return new Request(
        given == AgreementRule.ALL ? Asked.TO_AUTHORISE_JOINTLY : Asked.TO_AUTHORISE,
        given,
        lastDay);
  }

  public Request until(LocalDate day) {
    return new Request(what, rule, day);
  }

  /** Return what is wrong with it, whatever the day. */
  List<Violation> violations() {
    return lastDay == null || what.isToAuthorise()
        ? List.of()
        : List.of(
            new Violation("until", "nothing-to-agree", "only what asks to agree has a last day"));
  }

  /** Pass, or throw if agreeing would have ended before {@code today}. */
  void requireOpenOn(LocalDate today) {
    if (lastDay != null && lastDay.isBefore(today)) {
      throw RejectedException.of("until", "past", "agreeing ends today at the earliest");
    }
  }

  /** Return it in parts, for a fingerprint. */
  String[] parts() {
    return new String[] {what.name(), rule.name(), lastDay == null ? "" : lastDay.toString()};
  }
}
