package io.entsdk.privacy.internal.closure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers with which closing, and at which table, a unit of work was that has failed. */
final class ClosingPlace {

  private @Nullable ClosureRow closure;
  private String table = "";

  void with(ClosureRow one) {
    closure = one;
  }

  void at(String name) {
    table = name;
  }

  Optional<ClosureRow> closure() {
    return Optional.ofNullable(closure);
  }

  String table() {
    return table;
  }
}
