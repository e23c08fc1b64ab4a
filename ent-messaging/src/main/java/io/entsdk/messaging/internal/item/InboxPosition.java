package io.entsdk.messaging.internal.item;

import io.entsdk.messaging.item.ItemId;
import java.util.List;

/** Says where a page of an inbox ended. */
record InboxPosition(long releaseAt, ItemId item) {

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
