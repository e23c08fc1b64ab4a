package io.entsdk.core.internal.usage;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.List;

/** Finds in the rows of one jar what people of a school did in a week; it keeps nothing for it. */
public interface UsageSource {

  /** Return what was done in {@code span}, in one statement; one use a person and measure. */
  List<Use> usesOf(Unit unit, SchoolId school, Span span);

  /** Bounds the days of a week in the zone of a school; {@code until} is the first without. */
  record Span(Instant from, Instant until) {}
}
