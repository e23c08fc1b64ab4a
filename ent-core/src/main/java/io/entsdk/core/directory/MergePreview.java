package io.entsdk.core.directory;

import java.util.List;
import java.util.Set;

/**
 * Shows what two persons would be as one, from today on, before anything is done; what is past is
 * left out. Nothing here has moved: each fact names the id that it was written with, and goes on
 * doing so.
 *
 * @param person who is to be merged
 * @param into who is to stand for both
 * @param ids every id that would then lead to the one person
 * @param schools where any of them belongs to, by id
 * @param stays the classes that they are in, by pupil and class
 * @param functions what they are in schools, by person and school
 * @param links the guardians that they have and the children that they answer for
 * @param gains who would be told of whom without being so today
 * @param conflicts what to look at twice
 */
public record MergePreview(
    PersonId person,
    PersonId into,
    Set<PersonId> ids,
    List<SchoolId> schools,
    List<Enrolment> stays,
    List<SchoolFunction> functions,
    List<Guardianship> links,
    Set<Gain> gains,
    Set<MergeConflict> conflicts) {

  /**
   * States that a guardian, under the id that is known today, would have a link to a child that the
   * guardian has no link to today.
   */
  public record Gain(PersonId guardian, PersonId child) {}

  public MergePreview {
    ids = Set.copyOf(ids);
    schools = List.copyOf(schools);
    stays = List.copyOf(stays);
    functions = List.copyOf(functions);
    links = List.copyOf(links);
    gains = Set.copyOf(gains);
    conflicts = Set.copyOf(conflicts);
  }

  /** Tell whether nothing makes one person of these two. */
  public boolean isBlocked() {
    return conflicts.stream().anyMatch(MergeConflict::blocks);
  }
}
