package io.entsdk.privacy.internal.copy;

import io.entsdk.core.personal.PersonalFile.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the files of one copy in the order in which they are found, each content once. */
final class FoundFiles {

  private record Content(Keeper keeper, String ref, Condition condition) {}

  /** Is a file that was found, with its number. */
  record Found(int number, HandedFile handed) {}

  private final Map<Content, Found> found = new LinkedHashMap<>();

  int number(HandedFile handed) {
    Content content = new Content(handed.keeper(), handed.file().ref(), handed.file().condition());
    return found.computeIfAbsent(content, any -> new Found(found.size() + 1, handed)).number();
  }

  List<Found> all() {
    return List.copyOf(found.values());
  }
}
