package io.entsdk.core.access;

import io.entsdk.core.RejectedException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Says why a vendor's support wants to look into a school, and for how long.
 *
 * @param number of the ticket in the vendor's own system, without a name
 * @param agent a code of who will look, without a name
 * @param length at most an hour, in whole minutes
 */
public record SupportTicket(String number, String agent, Duration length) {

  /** The longest that support may look. */
  public static final Duration LONGEST = Duration.ofMinutes(60);

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.#-]{0,39}");

  public SupportTicket {
    if (!CODE.matcher(number).matches()) {
      throw RejectedException.of("number", "malformed", "a ticket is 1 to 40 letters and digits");
    }
    if (!CODE.matcher(agent).matches()) {
      throw RejectedException.of("agent", "malformed", "an agent is 1 to 40 letters and digits");
    }
    if (length.compareTo(LONGEST) > 0 || length.toMinutes() < 1) {
      throw RejectedException.of(
          "length", "range", "support looks for 1 to " + LONGEST.toMinutes() + " minutes");
    }
  }
}
