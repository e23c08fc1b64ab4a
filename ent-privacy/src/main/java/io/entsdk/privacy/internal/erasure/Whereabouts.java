package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.EntException;
import io.entsdk.privacy.internal.erasure.PeopleUnderWay.Claim;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers with whom, and at which table, a unit of work was that has failed, and why. */
final class Whereabouts {

  private @Nullable Claim claim;
  private @Nullable String reason;
  private String table = "";

  void with(Claim one) {
    claim = one;
  }

  void at(String name) {
    table = name;
  }

  /** Say what has gone wrong, whatever comes of it later. */
  void because(String code) {
    reason = code;
  }

  /** Return the code of what {@code failure}, or what came before it, tells. */
  String reason(RuntimeException failure) {
    if (reason != null) {
      return reason;
    }
    return failure instanceof EntException told ? told.code() : failure.getClass().getName();
  }

  Optional<Claim> claim() {
    return Optional.ofNullable(claim);
  }

  String table() {
    return table;
  }
}
