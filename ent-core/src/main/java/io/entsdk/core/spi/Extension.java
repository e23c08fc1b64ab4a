package io.entsdk.core.spi;

/**
 * Is what a host puts in the place of a part of one feature; that feature's own SPI says what it is
 * for, and core hands it on.
 *
 * <p>Given to {@link io.entsdk.core.EntRuntime.Builder#extension}, or found as a service of this
 * type.
 */
public interface Extension {

  /** Return the stable, unique key of this extension, such as {@code vendor-tries}. */
  String id();
}
