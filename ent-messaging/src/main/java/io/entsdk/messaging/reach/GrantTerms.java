package io.entsdk.messaging.reach;

import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what a school opens, how far, for how long and why.
 *
 * @param mode the most that it becomes; never more than its table lets a school make of it
 * @param duties what delivering keeps to besides
 * @param inClass the class that it is limited to; absent for the school or a group
 * @param inGroup the group of pupils that it is limited to, likewise
 * @param period the first day, and a last one that is at the latest that of the school year
 * @param reason the written decision, in words that name nobody
 */
public record GrantTerms(
    SchoolId school,
    Opening opening,
    Verdict mode,
    Set<Obligation.Duty> duties,
    @Nullable ClassId inClass,
    @Nullable GroupId inGroup,
    Period period,
    String reason) {

  private static final int LONGEST_REASON = 200;

  public GrantTerms {
    duties = Set.copyOf(duties);
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw RejectedException.of(
          "reason", "length", "say why in 1 to " + LONGEST_REASON + " characters");
    }
    if (mode == Verdict.DENY) {
      throw RejectedException.of("mode", "opens-nothing", "an opening allows something");
    }
    if (inClass != null && inGroup != null) {
      throw RejectedException.of("scope", "two", "an opening is for a class or for a group");
    }
  }

  /** Open something in the whole school, as far as its table lets it. */
  public static GrantTerms of(SchoolId school, Opening opening, Period period, String reason) {
    return new GrantTerms(school, opening, Verdict.ALLOW, Set.of(), null, null, period, reason);
  }

  /** Return the same, no further than {@code most}. */
  public GrantTerms atMost(Verdict most) {
    return new GrantTerms(school, opening, most, duties, inClass, inGroup, period, reason);
  }

  /** Return the same with {@code more} duties. */
  public GrantTerms with(Obligation.Duty... more) {
    return new GrantTerms(school, opening, mode, Set.of(more), inClass, inGroup, period, reason);
  }

  /** Return the same within one class. */
  public GrantTerms within(ClassId only) {
    return new GrantTerms(school, opening, mode, duties, only, null, period, reason);
  }

  /** Return the same within one group. */
  public GrantTerms within(GroupId only) {
    return new GrantTerms(school, opening, mode, duties, null, only, period, reason);
  }

  /** Return the same for another period. */
  public GrantTerms during(Period other) {
    return new GrantTerms(school, opening, mode, duties, inClass, inGroup, other, reason);
  }

  @Override
  public String toString() {
    return "GrantTerms[" + opening + " in " + school + "]";
  }
}
