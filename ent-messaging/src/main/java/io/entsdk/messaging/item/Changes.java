package io.entsdk.messaging.item;

import io.entsdk.core.Cursor;
import java.util.List;

/**
 * Holds a page of what has changed in a mailbox since a token.
 *
 * @param fromStart whether the copy has to be emptied first: at the beginning, or because the token
 *     is older than what is remembered
 * @param changes in the order in which they came to be; an item stands there once
 * @param token what to ask with next: it is sealed, and good for this reader and hat alone
 * @param more whether there is more to fetch at once
 */
public record Changes(boolean fromStart, List<Change> changes, Cursor token, boolean more) {

  public Changes {
    changes = List.copyOf(changes);
  }
}
