package io.entsdk.auth.throttle;

/**
 * Says whose try it is, and from where.
 *
 * @param pupil a mark that stands for the pupil
 * @param origin where it is counted
 * @param named whether the device has a token by which it is counted itself
 */
public record Tried(String pupil, Origin origin, boolean named) {

  /** Tell whether it comes from a device that neither the pupil nor an adult has made known. */
  public boolean isStrange() {
    return origin.equals(Origin.STRANGERS);
  }
}
