package io.entsdk.core.internal.roster;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.roster.KnownSchool.PupilKey;
import io.entsdk.core.roster.LinkAnswer;
import io.entsdk.core.roster.LinkProposal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Compares lines that fit nobody with the pupils who were entered by hand and whom no line tells.
 */
final class HandEntries {

  private final Map<UUID, PupilKey> untold = new LinkedHashMap<>();
  private final Map<LinkProposal, Boolean> answers = new HashMap<>();
  private final Function<PupilKey, String> marks;

  HandEntries(Collection<LinkAnswer> answers, Function<PupilKey, String> marks) {
    answers.forEach(answer -> this.answers.put(answer.proposal(), answer.isSame()));
    this.marks = marks;
  }

  void add(UUID pupil, PupilKey key) {
    untold.put(pupil, key);
  }

  /** Take somebody out: a line tells of this pupil. */
  void told(UUID pupil) {
    untold.remove(pupil);
  }

  /** Return whom the line is about by an answer that was given, and take that pupil out. */
  Optional<UUID> answered(PupilKey line) {
    Optional<UUID> same =
        untold.keySet().stream()
            .filter(pupil -> answers.getOrDefault(proposal(pupil, line), false))
            .findFirst();
    same.ifPresent(untold::remove);
    return same;
  }

  /** Return the question that the line raises, unless it was answered. */
  Optional<LinkProposal> question(PupilKey line) {
    return untold.entrySet().stream()
        .filter(entry -> resemble(entry.getValue(), line))
        .map(entry -> proposal(entry.getKey(), line))
        .filter(proposal -> !answers.containsKey(proposal))
        .findFirst();
  }

  private LinkProposal proposal(UUID pupil, PupilKey line) {
    return new LinkProposal(new PersonId(pupil), marks.apply(line));
  }

  /**
   * Tell whether one thing alone was typed otherwise: the date, one of the names, or their order.
   */
  private static boolean resemble(PupilKey one, PupilKey other) {
    boolean firstSame = one.first().equals(other.first());
    boolean lastSame = one.last().equals(other.last());
    boolean swapped = one.first().equals(other.last()) && one.last().equals(other.first());
    return one.birth().equals(other.birth())
        ? firstSame || lastSame || swapped
        : firstSame && lastSame;
  }
}
