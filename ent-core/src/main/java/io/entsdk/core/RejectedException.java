package io.entsdk.core;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells that the values of a call cannot be taken, with <em>all</em> that is wrong; code {@code
 * rejected}.
 */
public final class RejectedException extends EntException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public RejectedException(List<Violation> violations) {
    super(
        "rejected", violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
    this.violations = List.copyOf(violations);
  }

  /** Refuse for one reason. */
  public static RejectedException of(String field, String code, String message) {
    return new RejectedException(List.of(new Violation(field, code, message)));
  }

  /** Return every violation, in the order of the fields; never empty. */
  public List<Violation> violations() {
    return violations;
  }
}
