package io.entsdk.webpush;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Knows the servers that a notice may be sent to: a browser names where it wants to be told, and
 * whoever could name any address would have this host call into its own network.
 *
 * <p>An origin is a scheme and a host, and a port unless it is the usual one; {@code https://*.} in
 * front stands for every name below.
 */
public final class PushServices {

  private static final String ANY_BELOW = "https://*.";

  private final Set<String> origins;

  private PushServices(Set<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  /** Return those of the browsers that are in use: Chrome, Firefox, Safari and Edge. */
  public static PushServices ofBrowsers() {
    return of(
        Set.of(
            "https://fcm.googleapis.com",
            "https://updates.push.services.mozilla.com",
            "https://*.push.apple.com",
            "https://*.notify.windows.com"));
  }

  /** Return those with the {@code origins} and no other. */
  public static PushServices of(Set<String> origins) {
    return new PushServices(origins);
  }

  /** Tell whether something may be sent to {@code endpoint}. */
  boolean allow(URI endpoint) {
    if (endpoint.getHost() == null
        || endpoint.getUserInfo() != null
        || endpoint.getFragment() != null) {
      return false;
    }
    String origin = originOf(endpoint);
    return origins.stream().anyMatch(one -> covers(one, origin));
  }

  /** Return the scheme, the host and the port of {@code endpoint}, as a token names them. */
  static String originOf(URI endpoint) {
    String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
    return (endpoint.getScheme() + "://" + endpoint.getHost() + port).toLowerCase(Locale.ROOT);
  }

  private static boolean covers(String listed, String origin) {
    return listed.startsWith(ANY_BELOW)
        ? origin.startsWith("https://") && origin.endsWith(listed.substring(ANY_BELOW.length() - 1))
        : origin.equals(listed);
  }
}
