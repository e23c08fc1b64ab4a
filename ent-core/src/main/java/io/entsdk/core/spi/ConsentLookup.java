package io.entsdk.core.spi;

import io.entsdk.core.personal.ConsentQuestion;
import io.entsdk.core.personal.ConsentStatus;

/**
 * Knows what people have agreed to; ent-privacy does, or a host that keeps consents of its own.
 *
 * <p>A runtime has one at most: a host's own stands before that of ent-privacy. Without any, and
 * whenever it throws, nothing is agreed to. Called inside the caller's unit of work: no transaction
 * of its own, no call to elsewhere.
 */
public interface ConsentLookup {

  /**
   * Return what stands on the day that is asked about; never throw because somebody or something is
   * unknown, which is {@link ConsentStatus#NOT_GIVEN}.
   */
  ConsentStatus find(ConsentQuestion question);
}
