package io.entsdk.messaging.internal.item;

import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.core.agreement.AgreementRule;
import io.entsdk.messaging.item.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what an item asks of its recipients, and until when.
 *
 * @param rule whose agreement it takes, where it asks for that
 * @param lastDay the last day on which one may agree, on the school's clocks
 * @param remindOn the day on which those who have not answered are reminded
 */
public record Request(
    Asked what, AgreementRule rule, @Nullable LocalDate lastDay, @Nullable LocalDate remindOn) {

  static final Request NOTHING = of(Asked.NOTHING);

  /** Return a request for {@code what}, without an end. */
  public static Request of(Asked what) {
    return new Request(what, AgreementRule.NONE, null, null);
  }

  /** Return a request to accept or refuse, as far as {@code rule} asks, until the same day. */
  public Request toAuthorise(AgreementRule given) {
    return new Request(
        given == AgreementRule.ALL ? Asked.TO_AUTHORISE_JOINTLY : Asked.TO_AUTHORISE,
        given,
        lastDay,
        remindOn);
  }

  public Request until(LocalDate day) {
    return new Request(what, rule, day, remindOn);
  }

  public Request remindingOn(LocalDate day) {
    return new Request(what, rule, lastDay, day);
  }

  /** Return the same, which asks to acknowledge. */
  public Request toAcknowledge() {
    return new Request(Asked.TO_ACKNOWLEDGE, AgreementRule.NONE, lastDay, remindOn);
  }

  /** Return what is wrong with it, whatever the day. */
  List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    if (lastDay != null && !what.isToAuthorise()) {
      violations.add(
          new Violation("until", "nothing-to-agree", "only what asks to agree has a last day"));
    }
    if (remindOn != null && what == Asked.NOTHING) {
      violations.add(
          new Violation("remindOn", "nothing-asked", "nobody is reminded of what asks nothing"));
    }
    return violations;
  }

  /** Pass, or throw if a day of it has gone by {@code today}. */
  void requireOpenOn(LocalDate today) {
    if (lastDay != null && lastDay.isBefore(today)) {
      throw RejectedException.of("until", "past", "agreeing ends today at the earliest");
    }
    if (remindOn != null && !remindOn.isAfter(today)) {
      throw RejectedException.of("remindOn", "past", "one is reminded tomorrow at the earliest");
    }
  }

  /** Return it in parts, for a fingerprint. */
  String[] parts() {
    return new String[] {what.name(), rule.name(), text(lastDay), text(remindOn)};
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
