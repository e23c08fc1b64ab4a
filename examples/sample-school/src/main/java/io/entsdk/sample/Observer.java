package io.entsdk.sample;

import java.util.ArrayList;
import java.util.List;

/** Tells the situations that show in a finished school without anyone having arranged them. */
record Observer(
    List<SampleClass> classes, List<SamplePupil> pupils, List<SampleGuardian> guardians) {

  List<Occurrence> complete(List<Occurrence> arranged) {
    List<Occurrence> all = new ArrayList<>(arranged);
    classes.forEach(one -> observe(one, all));
    pupils.stream()
        .filter(pupil -> pupil.usageName() != null)
        .map(pupil -> Occurrence.ofFamily(Situation.USAGE_NAME, List.of(pupil), List.of()))
        .forEach(all::add);
    guardians.stream()
        .filter(guardian -> guardian.contact().email() == null)
        .map(guardian -> Occurrence.ofFamily(Situation.NO_EMAIL, List.of(), List.of(guardian)))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private void observe(SampleClass one, List<Occurrence> all) {
    List<SamplePupil> inside =
        pupils.stream().filter(pupil -> pupil.className().equals(one.name())).toList();
    if (one.name().equals(SampleClass.ULIS)) {
      all.add(Occurrence.ofFamily(Situation.ULIS, inside, List.of()));
      return;
    }
    if (one.isMultiLevel()) {
      all.add(Occurrence.ofFamily(Situation.MULTI_LEVEL_CLASS, inside, List.of()));
    }
    if (one.levels().containsAll(List.of(Level.CP, Level.CE1))) {
      all.add(Occurrence.ofFamily(Situation.CP_CE1_CLASS, inside, List.of()));
    }
  }
}
