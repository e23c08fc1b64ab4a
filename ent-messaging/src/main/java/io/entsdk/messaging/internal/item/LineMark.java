package io.entsdk.messaging.internal.item;

import io.entsdk.messaging.item.Change;
import io.entsdk.messaging.item.InboxEntry;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Marks how a line of a mailbox looked to its reader, by a hash. It goes by the components of the
 * entry, so that whatever an entry comes to show is part of the mark.
 */
final class LineMark {

  /** The mark of a line that is not shown any more. */
  static final String GONE = "";

  private LineMark() {}

  static String of(Change.Shown shown) {
    String[] parts =
        Arrays.stream(InboxEntry.class.getRecordComponents())
            .map(part -> text(part, shown.entry()))
            .toArray(String[]::new);
    return Fingerprint.of("line").with(shown.folder().code()).with(parts).text();
  }

  private static String text(RecordComponent part, InboxEntry entry) {
    try {
      Object value = part.getAccessor().invoke(entry);
      return value instanceof Collection<?> many
          ? many.stream().map(String::valueOf).sorted().collect(Collectors.joining(","))
          : String.valueOf(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("An entry does not show its " + part.getName(), e);
    }
  }
}
