package io.entsdk.privacy.internal.erasure;

import io.entsdk.privacy.internal.erasure.PeopleUnderWay.Claim;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers with whom, and at which table, a unit of work was that has failed. */
final class Whereabouts {

  private @Nullable Claim claim;
  private String table = "";

  void with(Claim one) {
    claim = one;
  }

  void at(String name) {
    table = name;
  }

  Optional<Claim> claim() {
    return Optional.ofNullable(claim);
  }

  String table() {
    return table;
  }
}
