package io.entsdk.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who has been invented so far. */
final class Roll {

  final List<SamplePupil> pupils = new ArrayList<>();
  final List<SampleGuardian> guardians = new ArrayList<>();
  final List<SampleLink> links = new ArrayList<>();
  final List<Occurrence> occurrences = new ArrayList<>();

  void enter(List<SamplePupil> children, List<SampleGuardian> adults) {
    pupils.addAll(children);
    guardians.addAll(adults);
    for (SampleGuardian adult : adults) {
      children.forEach(child -> links.add(new SampleLink(adult, child)));
    }
  }

  /** Enter another guardian of a child who is entered already. */
  void enterSecond(SampleGuardian adult, SamplePupil child) {
    guardians.add(adult);
    links.add(new SampleLink(adult, child));
  }

  void tell(Situation situation, List<SamplePupil> children, List<SampleGuardian> adults) {
    occurrences.add(Occurrence.ofFamily(situation, children, adults));
  }

  /** Return who guards whom, each one's children in the order of {@code pupils}. */
  Map<SampleGuardian, List<SamplePupil>> childrenInOrderOf(List<SamplePupil> order) {
    Map<SamplePupil, Integer> ranks = new HashMap<>();
    order.forEach(pupil -> ranks.put(pupil, ranks.size()));
    return links.stream()
        .sorted(Comparator.comparing(link -> ranks.get(link.pupil())))
        .collect(
            Collectors.groupingBy(
                SampleLink::guardian,
                Collectors.mapping(SampleLink::pupil, Collectors.toUnmodifiableList())));
  }
}
