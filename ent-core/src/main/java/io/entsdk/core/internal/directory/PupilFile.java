package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.LookAlikes.Difference;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.text.FoldedName;
import java.time.LocalDate;
import java.util.Optional;

/** Holds what children are recognised by when somebody enters them once more. */
record PupilFile(PersonId person, FoldedName first, FoldedName last, LocalDate birth) {

  /** Return what differs from {@code other}; empty if that is more than one thing. */
  Optional<Difference> differenceFrom(PupilFile other) {
    boolean firstSame = first.equals(other.first);
    boolean lastSame = last.equals(other.last);
    if (!birth.equals(other.birth)) {
      return firstSame && lastSame ? Optional.of(Difference.BIRTH_DATE) : Optional.empty();
    }
    if (firstSame && lastSame) {
      return Optional.of(Difference.NOTHING);
    }
    boolean swapped = first.equals(other.last) && last.equals(other.first);
    return firstSame || lastSame || swapped ? Optional.of(Difference.NAME) : Optional.empty();
  }

  /** Return what equals for all who have both names, in either order. */
  String names() {
    return first.value().compareTo(last.value()) < 0
        ? first.value() + " / " + last.value()
        : last.value() + " / " + first.value();
  }
}
