package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.audit.Sha256;
import io.entsdk.core.internal.personal.SubjectWay;
import io.entsdk.core.personal.ErasureOrder;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is every tie of every part to people, in the order in which they are erased: vendors' parts
 * before ours, and the directory last, for others refer to it.
 */
record ErasureSteps(List<ErasureStep> all) {

  private static final Comparator<Feature> DIRECTORY_LAST =
      Comparator.comparing((Feature feature) -> feature.name().equals("core"))
          .thenComparing(Feature::name);

  static ErasureSteps of(Kernel kernel) {
    Stream<PersonalDataSource> ours =
        kernel.features().stream()
            .sorted(DIRECTORY_LAST)
            .flatMap(feature -> feature.personalData().stream());
    List<ErasureStep> steps = new ArrayList<>();
    Stream.concat(kernel.extensions().personalData().stream(), ours)
        .forEach(source -> add(steps, source, source.describe()));
    return new ErasureSteps(List.copyOf(steps));
  }

  private static void add(
      List<ErasureStep> steps, PersonalDataSource source, List<TableDescription> part) {
    for (TableDescription table : ErasureOrder.of(part)) {
      for (SubjectTie tie : table.ties()) {
        SubjectWay way = SubjectWay.of(part, table, tie);
        steps.add(new ErasureStep(steps.size(), source, part, table, tie, way));
      }
    }
  }

  /** Return a fingerprint of what is declared, to be held against a later one. */
  String fingerprint() {
    return Sha256.textOf(all.stream().map(ErasureStep::line).collect(Collectors.joining("\n")));
  }

  int size() {
    return all.size();
  }

  ErasureStep at(int place) {
    return all.get(place);
  }
}
