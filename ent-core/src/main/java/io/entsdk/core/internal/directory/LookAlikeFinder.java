package io.entsdk.core.internal.directory;

import static java.util.stream.Collectors.groupingBy;

import io.entsdk.core.directory.LookAlikes;
import io.entsdk.core.directory.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Finds who may have been entered twice among the pupils of a school, lazily and in the order of
 * ids: ten thousand homonyms cost no more than the pairs that are asked for.
 */
final class LookAlikeFinder {

  private static final Comparator<PupilFile> BY_ID =
      Comparator.comparing(file -> file.person().toString());

  private final List<PupilFile> pupils;
  private final Map<LocalDate, List<PupilFile>> byBirth;
  private final Map<String, List<PupilFile>> byNames;

  LookAlikeFinder(List<PupilFile> pupils) {
    this.pupils = pupils.stream().sorted(BY_ID).toList();
    this.byBirth = this.pupils.stream().collect(groupingBy(PupilFile::birth));
    this.byNames = this.pupils.stream().collect(groupingBy(PupilFile::names));
  }

  /** Return the pairs from {@code from} on whom nobody has kept apart. */
  Stream<LookAlikes> from(PersonId from, BiPredicate<PersonId, PersonId> areApart) {
    return pupils.stream()
        .filter(one -> one.person().toString().compareTo(from.toString()) >= 0)
        .flatMap(one -> of(one).filter(pair -> !areApart.test(pair.one(), pair.other())));
  }

  private Stream<LookAlikes> of(PupilFile one) {
    return Stream.concat(
            byBirth.getOrDefault(one.birth(), List.of()).stream(),
            byNames.getOrDefault(one.names(), List.of()).stream()
                .filter(other -> !other.birth().equals(one.birth())))
        .filter(other -> BY_ID.compare(one, other) < 0)
        .sorted(BY_ID)
        .flatMap(
            other ->
                one.differenceFrom(other).stream()
                    .map(what -> new LookAlikes(one.person(), other.person(), what)));
  }
}
