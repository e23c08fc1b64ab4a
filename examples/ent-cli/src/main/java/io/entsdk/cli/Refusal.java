package io.entsdk.cli;

import io.entsdk.core.EntException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Says why a step was refused.
 *
 * @param code stable, for programs
 * @param message what was wrong and what to do next
 * @param reasons every single reason, as {@code code: sentence}; may be empty
 * @param retryable whether the same command may succeed a moment later
 */
record Refusal(String code, String message, List<Reason> reasons, boolean retryable) {

  Refusal {
    reasons = List.copyOf(reasons);
  }

  /** Is one reason, with its stable code. */
  record Reason(String code, String message) {}

  static Refusal of(String code, String message) {
    return new Refusal(code, message, List.of(), false);
  }

  static Refusal of(String code, String message, Stream<Reason> reasons) {
    return new Refusal(code, message, reasons.toList(), false);
  }

  /** Return what {@code thrown} refused, in {@code locale} where it has sentences. */
  static Refusal of(EntException thrown, Locale locale) {
    if (thrown instanceof AccessDeniedException denied) {
      return of(
          denied.code(),
          denied.decision().explain(locale),
          denied.decision().reasons().stream()
              .map(reason -> new Reason(reason.name(), reason.sentence(locale))));
    }
    if (thrown instanceof RejectedException rejected) {
      return of(
          rejected.code(),
          message(rejected),
          rejected.violations().stream()
              .map(one -> new Reason(one.code(), one.field() + ": " + one.message())));
    }
    return new Refusal(thrown.code(), message(thrown), List.of(), thrown.retryable());
  }

  private static String message(EntException thrown) {
    return Objects.requireNonNullElse(thrown.getMessage(), thrown.code());
  }
}
