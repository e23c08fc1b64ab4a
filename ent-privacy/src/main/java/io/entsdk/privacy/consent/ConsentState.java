package io.entsdk.privacy.consent;

import io.entsdk.core.personal.ConsentStatus;

/**
 * Says what stands of a consent on a day, in words of the Data Privacy Vocabulary; only {@link
 * #GIVEN} allows anything. Its <em>Deferred</em>, <em>Renewed</em> and <em>Revoked</em> are none
 * here: whoever puts an answer off has given none, a later term is asked for anew, and nobody but
 * those who have given it takes it back.
 */
public enum ConsentState {
  /** Nobody was asked. */
  UNKNOWN,
  /** Somebody whose agreement it takes has not answered yet. */
  REQUESTED,
  /** Everybody whose agreement it takes has given it. */
  GIVEN,
  /** Somebody has refused. */
  REFUSED,
  /** Somebody has taken back what they had given, and nobody has refused. */
  WITHDRAWN,
  /** Its last day is over, whatever was said. */
  EXPIRED,
  /**
   * Somebody has given it whose word counts no more, or never did: authority had ended, or the
   * child has come of age. Those whose word counts now are to be asked.
   */
  INVALIDATED;

  /** Return what others are told who ask before they act. */
  public ConsentStatus status() {
    return switch (this) {
      case GIVEN -> ConsentStatus.GIVEN;
      case REFUSED -> ConsentStatus.REFUSED;
      case WITHDRAWN -> ConsentStatus.WITHDRAWN;
      case UNKNOWN, REQUESTED, EXPIRED, INVALIDATED -> ConsentStatus.NOT_GIVEN;
    };
  }
}
