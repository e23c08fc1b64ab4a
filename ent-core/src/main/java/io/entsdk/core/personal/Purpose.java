package io.entsdk.core.personal;

import java.util.regex.Pattern;

/**
 * Names what data are processed for, such as {@code ent-account}; a vendor declares purposes of its
 * own.
 */
public record Purpose(String code) {

  /** Stands before the constants, which it checks. */
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,59}");

  /** Accounts and directory of the ENT: arrêté of 30 November 2006, article 1. */
  public static final Purpose ENT_ACCOUNT = new Purpose("ent-account");

  /** Signing in, and keeping strangers out: GDPR Art. 32. */
  public static final Purpose SIGN_IN = new Purpose("sign-in");

  /**
   * Information and exchanges between school, pupils and families: arrêté of 30 November 2006,
   * article 1.
   */
  public static final Purpose SCHOOL_COMMUNICATION = new Purpose("school-communication");

  /** Running the service and proving what was done: GDPR Art. 5(2) and 32. */
  public static final Purpose ACCOUNTABILITY = new Purpose("accountability");

  public Purpose {
    if (!SHAPE.matcher(code).matches()) {
      throw new IllegalArgumentException("A purpose is 2 to 60 of a-z, 0-9 and -, not " + code);
    }
  }
}
