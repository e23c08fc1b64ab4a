package io.entsdk.core.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Is one dated fact about a person, with where it comes from.
 *
 * @param person the id that it was written with, which is one of several of whoever was merged
 * @param schoolClass absent for a function
 * @param code the pupil's level, or the profile of a function; empty for an assignment
 * @param source what told of it: an import's name, or {@code hand}
 * @param acts who made, changed and ended it, the oldest first; what an import did is known for as
 *     long as its plan is kept
 */
public record Fact(
    UUID id,
    PersonId person,
    Kind kind,
    SchoolId school,
    @Nullable ClassId schoolClass,
    String code,
    Period period,
    String source,
    List<FactAct> acts) {

  public Fact {
    acts = List.copyOf(acts);
  }

  /** Says what a fact states. */
  public enum Kind {
    ENROLMENT,
    FUNCTION,
    ASSIGNMENT
  }
}
