package io.entsdk.messaging.item;

import io.entsdk.messaging.reach.Towards;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what sending something now would come to. It holds until something changes: sending decides
 * again.
 *
 * @param recipients how many people would get it
 * @param byRole how many of them in which role, as far as a table was asked
 * @param alone how many would get it alone, on no roster
 * @param excluded who would be left out, and as much of the reason as may be told
 * @param first when the first of them would be shown it; absent where nobody would
 * @param last when the last of them would
 * @param because why it would be refused; empty where it would be sent
 */
public record Preview(
    int recipients,
    Map<Towards, Long> byRole,
    int alone,
    List<Excluded> excluded,
    @Nullable Instant first,
    @Nullable Instant last,
    List<SendRefusal> because) {

  public Preview {
    byRole = Map.copyOf(byRole);
    excluded = List.copyOf(excluded);
    because = List.copyOf(because);
  }
}
