package io.entsdk.core.internal.access;

import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.Standing.Care;
import java.util.List;
import java.util.UUID;

/**
 * Holds what somebody may do as an agent of organisations, each with the days on which all that it
 * rests on holds at once.
 */
public record Agency(
    List<Custody> custodies, List<Accompaniment> accompaniments, List<Post> posts) {

  /** States that an organisation whose agent the person is answers for a child. */
  public record Custody(OrganisationId organisation, Care care) {}

  /** States that an activity is entrusted to the person. */
  public record Accompaniment(UUID id, ActivityId activity, SchoolId school, Period period) {}

  /** States when the person's organisation has a convention with a school, or a child in it. */
  public record Post(SchoolId school, Period period) {}

  public Agency {
    custodies = List.copyOf(custodies);
    accompaniments = List.copyOf(accompaniments);
    posts = List.copyOf(posts);
  }

  /** Return the agency of somebody who is nobody's agent. */
  public static Agency none() {
    return new Agency(List.of(), List.of(), List.of());
  }
}
