package io.entsdk.core.event;

import java.util.regex.Pattern;

/**
 * Names a kind of event, such as {@code guardianship-changed}; a module declares its own as
 * constants.
 */
public record EventType(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,59}");

  public EventType {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "An event type is 2 to 60 of a-z, 0-9 and -, not " + value);
    }
  }
}
