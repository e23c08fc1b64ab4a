package io.entsdk.messaging.internal.item;

import io.entsdk.core.Violation;
import io.entsdk.messaging.item.Priority;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.item.Urgency;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an author marks an item with.
 *
 * @param replies whom its recipients may answer at most
 * @param important whether the author calls it so
 * @param urgency why it passes the hours of families, if it does
 */
public record Marks(Replies replies, boolean important, @Nullable Urgency urgency) {

  private static final int LONGEST_WORDS = 200;

  /** Mark nothing. */
  public static final Marks NONE = new Marks(Replies.EVERYBODY, false, null);

  public Marks taking(Replies most) {
    return new Marks(most, important, urgency);
  }

  public Marks asImportant() {
    return new Marks(replies, true, urgency);
  }

  public Marks asUrgent(Urgency given) {
    return new Marks(replies, important, given);
  }

  public boolean isUrgent() {
    return urgency != null;
  }

  public Priority priority() {
    if (isUrgent()) {
      return Priority.URGENT;
    }
    return important ? Priority.HIGH : Priority.NORMAL;
  }

  /** Return what is wrong with them. */
  List<Violation> violations() {
    return urgency == null
        ? List.of()
        : new ArrayList<>(PlainText.ofOneLine("urgent", LONGEST_WORDS).violations(urgency.words()));
  }

  /** Return them in parts, for a fingerprint. */
  String[] parts() {
    String reason = urgency == null ? "" : urgency.reason().name();
    return new String[] {
      replies.name(), priority().name(), reason, urgency == null ? "" : urgency.words()
    };
  }
}
