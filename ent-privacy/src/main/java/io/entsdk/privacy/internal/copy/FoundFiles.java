package io.entsdk.privacy.internal.copy;

import io.entsdk.core.personal.PersonalFile;
import io.entsdk.core.personal.PersonalFile.Condition;
import io.entsdk.privacy.internal.copy.PatientReading.PartException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers the files of one copy in the order in which they are found, each content once. */
final class FoundFiles {

  private record Content(Keeper keeper, String ref, Condition condition) {}

  /**
   * Is a file that was found, with its number.
   *
   * @param ways by which rows it was found; one that stands is enough
   */
  record Found(int number, Keeper keeper, PersonalFile file, List<HandedFile> ways) {

    /** Return the first way by which it may be had at this moment. */
    Optional<HandedFile> standing() throws PartException {
      for (HandedFile way : ways) {
        if (way.standing().stands()) {
          return Optional.of(way);
        }
      }
      return Optional.empty();
    }
  }

  private final Map<Content, Found> found = new LinkedHashMap<>();

  int number(HandedFile handed) {
    PersonalFile file = handed.file();
    Content content = new Content(handed.keeper(), file.ref(), file.condition());
    Found one =
        found.computeIfAbsent(
            content, any -> new Found(found.size() + 1, handed.keeper(), file, new ArrayList<>()));
    one.ways().add(handed);
    return one.number();
  }

  List<Found> all() {
    return List.copyOf(found.values());
  }
}
