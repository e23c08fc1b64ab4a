package io.entsdk.privacy.internal.sweep;

import java.time.Duration;
import org.slf4j.LoggerFactory;

/** Lets time pass between two transactions; a test lets it pass at once. */
@FunctionalInterface
public interface Rest {

  /** Sleeps. */
  Rest ASLEEP = Rest::sleep;

  /** Return once {@code pause} is over, or earlier. */
  void take(Duration pause);

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      LoggerFactory.getLogger(Rest.class).debug("Woken early");
      Thread.currentThread().interrupt();
    }
  }
}
