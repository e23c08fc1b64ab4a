package io.entsdk.printing;

import io.entsdk.messaging.item.Slip;

/**
 * Is a slip with the two names that stand on it, which the host reads from the directory. Prints
 * without them.
 *
 * @param child what the child is called in class, and no family name
 * @param addressee whom it is handed to, and nobody else who answers for the child
 */
public record NamedSlip(Slip slip, String child, String addressee) {

  @Override
  public String toString() {
    return slip.toString();
  }
}
