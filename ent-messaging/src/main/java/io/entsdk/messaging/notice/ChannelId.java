package io.entsdk.messaging.notice;

import io.entsdk.core.RejectedException;
import java.util.regex.Pattern;

/** Names a channel of notices, such as {@code mail} or {@code web-push}. */
public record ChannelId(String code) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  public ChannelId {
    if (!SHAPE.matcher(code).matches()) {
      throw RejectedException.of(
          "channel", "malformed", "a channel is 2 to 40 of a-z, 0-9 and -, such as web-push");
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
