package io.entsdk.messaging.internal.kind;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.item.Selector;
import io.entsdk.messaging.item.WaitReason;
import io.entsdk.messaging.reach.Contact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Holds the descriptor of each kind there is. */
public final class Kinds {

  /** To more than that one speaks by an announcement, which a job fills. */
  private static final int MOST_AT_ONCE = 10_000;

  private static final KindDescriptor ANNOUNCEMENT =
      new KindDescriptor(
          ItemKind.ANNOUNCEMENT,
          Contact.ANNOUNCEMENT,
          Set.of(
              Selector.GuardiansOfClass.class,
              Selector.GuardiansOfActivity.class,
              Selector.RelayOfClass.class),
          false,
          Replies.AUTHOR,
          Set.of(Asked.values()),
          MOST_AT_ONCE,
          new Windows(Duration.ofDays(365), Duration.ofMinutes(60), Duration.ofMinutes(5)),
          WaitReason.PAUSE_NUMERIQUE);

  private static final KindDescriptor PRIVATE_MESSAGE =
      new KindDescriptor(
          ItemKind.PRIVATE_MESSAGE,
          Contact.PRIVATE_MESSAGE,
          Set.of(
              Selector.OfPerson.class,
              Selector.OfTeam.class,
              Selector.PupilsOfClass.class,
              Selector.GuardiansOfClass.class,
              Selector.TeachersOf.class),
          true,
          Replies.EVERYBODY,
          Set.of(Asked.NOTHING),
          MOST_AT_ONCE,
          new Windows(Duration.ofMinutes(15), Duration.ofMinutes(60), Duration.ofMinutes(5)),
          WaitReason.HOURS_OF_RECIPIENTS);

  private static final Map<ItemKind, KindDescriptor> ALL =
      List.of(ANNOUNCEMENT, PRIVATE_MESSAGE).stream()
          .collect(toUnmodifiableMap(KindDescriptor::kind, Function.identity()));

  private Kinds() {}

  /** Return the descriptor of {@code kind}. */
  public static KindDescriptor of(ItemKind kind) {
    KindDescriptor found = ALL.get(kind);
    if (found == null) {
      throw new IllegalArgumentException("No kind is called " + kind.code());
    }
    return found;
  }

  /** Return the codes of the kinds that are said in {@code contact}. */
  public static List<String> codesOf(Contact contact) {
    return ALL.values().stream()
        .filter(one -> one.contact() == contact)
        .map(one -> one.kind().code())
        .sorted()
        .toList();
  }
}
