package io.entsdk.core.internal.access;

import io.entsdk.core.access.Relation;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * States that the actor stands in a relation to what a call is about, for a period, under a hat.
 *
 * @param hat empty for {@link Relation#SELF}, which holds under every hat
 */
record Tie(Relation relation, @Nullable Hat hat, Period period) {

  boolean holdsOn(LocalDate day) {
    return period.covers(day);
  }

  /** Tell whether this tie counts for somebody who acts under {@code worn}. */
  boolean countsUnder(Hat worn) {
    return hat == null || hat.equals(worn);
  }
}
