package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.Unit;

/** Is the two ways that a closing may go. */
record ClosingWays(ClosingSteps ofTenant, ClosingSteps ofSchool) {

  static ClosingWays find(Unit unit) {
    return new ClosingWays(ClosingSteps.find(unit), ClosingSteps.findOfSchool(unit));
  }

  ClosingSteps of(ClosureRow closure) {
    return closure.school().isPresent() ? ofSchool : ofTenant;
  }
}
