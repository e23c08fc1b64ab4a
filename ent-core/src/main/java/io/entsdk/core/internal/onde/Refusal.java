package io.entsdk.core.internal.onde;

import io.entsdk.core.roster.Extent;
import io.entsdk.core.roster.Origin;
import io.entsdk.core.roster.Rejection;
import io.entsdk.core.roster.RejectionReason;
import java.util.List;

/**
 * Says why a cell or a line cannot be used.
 *
 * <p>Checked, so that none can leave the reader; without a stack trace, because a bad file makes
 * millions.
 */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  private final int column;
  private final RejectionReason reason;
  private final List<String> details;

  Refusal(int column, RejectionReason reason, List<String> details) {
    super(reason.name(), null, false, false);
    this.column = column;
    this.reason = reason;
    this.details = details;
  }

  static Refusal ofLine(RejectionReason reason, Object... details) {
    return new Refusal(0, reason, List.of(details).stream().map(Object::toString).toList());
  }

  Rejection at(Origin origin, Extent extent) {
    return new Rejection(origin, column, extent, reason, details);
  }
}
