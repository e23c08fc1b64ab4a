package io.entsdk.core.internal.event;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.EventType;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Describes an event to be told: ids and codes alone, so that no personal text can slip into the
 * outbox.
 */
public record EventDraft(EventType type, PersonId person, Map<String, String> refs) {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_:-]{1,80}");

  public EventDraft {
    refs = Map.copyOf(refs);
    refs.forEach(EventDraft::check);
  }

  private static void check(String name, String value) {
    if (!CODE.matcher(name).matches() || !CODE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An event carries ids and codes alone; look at reference " + name);
    }
  }

  /** Return the references as one line of text, in the order of their names. */
  String encodedRefs() {
    return new TreeMap<>(refs)
        .entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(";"));
  }

  static Map<String, String> decodedRefs(String text) {
    return text.isEmpty()
        ? Map.of()
        : Pattern.compile(";")
            .splitAsStream(text)
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}
