package io.entsdk.messaging.item;

import io.entsdk.core.RejectedException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names one intention to send, so that saying it twice sends once.
 *
 * <p>The client draws it before the first try and keeps it for every further one, days later too;
 * each sender has keys of their own.
 */
public record SendKey(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{8,80}");

  public SendKey {
    if (!SHAPE.matcher(value).matches()) {
      throw RejectedException.of(
          "key", "malformed", "a send key is 8 to 80 letters, digits, - or _, such as a UUID");
    }
  }

  public static SendKey of(String value) {
    return new SendKey(value);
  }

  public static SendKey of(UUID value) {
    return new SendKey(value.toString());
  }
}
