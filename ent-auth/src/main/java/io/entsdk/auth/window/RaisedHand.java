package io.entsdk.auth.window;

import io.entsdk.auth.pupil.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Is a device that asks for somebody who teaches: its screen and the teacher's show the same two
 * pictures, so that the teacher says yes to the child in sight and to no other. Prints no picture.
 *
 * @param pair what both screens show: an animal, then a thing
 * @param until when it is taken down
 */
public record RaisedHand(HandId id, List<Picture> pair, Instant until) {

  /** How long a hand stays up: {@code pupil-auth.md} 4.5, row "No card". */
  public static final Duration UP = Duration.ofMinutes(2);

  public RaisedHand {
    pair = List.copyOf(pair);
  }

  @Override
  public String toString() {
    return "RaisedHand[" + id + "]";
  }
}
