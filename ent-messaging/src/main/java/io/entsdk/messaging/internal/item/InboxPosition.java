package io.entsdk.messaging.internal.item;

import io.entsdk.messaging.item.ItemId;
import java.util.List;
import java.util.UUID;

/** Says where a page of an inbox ended. */
record InboxPosition(long releaseAt, ItemId item) {

  /** The position before every line. */
  static final InboxPosition BEGINNING =
      new InboxPosition(Long.MAX_VALUE, new ItemId(new UUID(0, 0)));

  static InboxPosition of(Delivered delivered) {
    return new InboxPosition(delivered.releaseAt(), delivered.item());
  }

  static InboxPosition of(InboxLine line) {
    return new InboxPosition(line.releaseAt(), line.item());
  }

  static InboxPosition read(List<String> parts) {
    return new InboxPosition(Long.parseLong(parts.get(0)), ItemId.parse(parts.get(1)));
  }

  String[] parts() {
    return new String[] {Long.toString(releaseAt), item.toString()};
  }
}
