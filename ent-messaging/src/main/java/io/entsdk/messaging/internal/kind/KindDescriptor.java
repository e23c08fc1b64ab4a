package io.entsdk.messaging.internal.kind;

import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.item.Selector;
import io.entsdk.messaging.item.WaitReason;
import io.entsdk.messaging.reach.Contact;
import java.util.Set;

/**
 * Says how items of one kind differ from others: what is shared reads it, and never asks for the
 * kind.
 *
 * @param contact in which way it reaches people
 * @param selectors what its audiences may name
 * @param mixes whether one audience may name several of those
 * @param replies whom its recipients may answer at most
 * @param asks what it may ask of its recipients
 * @param largestAudience more people than that are refused
 * @param windows how long its author may change it or take it back
 * @param waits why it may be shown later than it was sent
 */
public record KindDescriptor(
    ItemKind kind,
    Contact contact,
    Set<Class<? extends Selector>> selectors,
    boolean mixes,
    Replies replies,
    Set<Asked> asks,
    int largestAudience,
    Windows windows,
    WaitReason waits) {

  public KindDescriptor {
    selectors = Set.copyOf(selectors);
    asks = Set.copyOf(asks);
  }

  /** Tell whether an audience of this kind may name {@code selector}. */
  public boolean takes(Selector selector) {
    return selectors.contains(selector.getClass());
  }
}
