package io.entsdk.auth.throttle;

import java.util.Locale;

/** Says why a try was not let in, for counts alone: whoever tries is told none of it. */
public enum Refusal {
  /** The card or the login was right, the pictures or the words were not. */
  WRONG,
  /** It came before the wait of the pupil was over, right or wrong. */
  WAITING,
  /** Its device had failed too often, right or wrong. */
  DEVICE_CLOSED,
  /** Strangers were no longer looked at in the class or the tenant, right or wrong. */
  STRANGERS_CLOSED,
  /** Nobody has the card or the login, or may use it now. */
  UNKNOWN;

  /** Return the code of metrics, such as {@code device-closed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
