package io.entsdk.privacy.spi;

import io.entsdk.core.spi.Extension;

/**
 * Tells how hard the host has it, so that work which can wait gives way.
 *
 * <p>Asked on the thread of the sweep after each of its transactions, with none open: answer at
 * once, from figures that are there already. What it throws counts as the usual.
 */
public interface LoadGauge extends Extension {

  /**
   * Return how many times longer than usual the answers take that people wait for now, such as the
   * slow ones of the last seconds by those of a quiet hour; 1 is usual. Above one and a half the
   * sweep takes less and pauses, for a second at most, until it is below again.
   */
  double strain();
}
