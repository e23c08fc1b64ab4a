package io.entsdk.messaging.internal.post;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.item.Content;
import io.entsdk.messaging.internal.post.JpaMembers.Member;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ThreadId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Is what is to be sent, once it is known what it answers.
 *
 * @param thread the thread that it goes on with; absent for one that begins
 * @param present who sees that thread now
 * @param answers the item that it answers
 * @param beside whether it is said beside the thread of that item, to its author alone
 * @param spokeFirst the people and teams whom it may answer, whoever may begin
 */
record Letter(
    Content content,
    @Nullable ThreadId thread,
    List<Member> present,
    @Nullable ItemId answers,
    boolean beside,
    Set<UUID> spokeFirst) {

  Letter {
    present = List.copyOf(present);
    spokeFirst = Set.copyOf(spokeFirst);
  }

  /** Return a letter that answers nothing. */
  static Letter first(Content content) {
    return new Letter(content, null, List.of(), null, false, Set.of());
  }

  Set<PersonId> presentPeople() {
    return present.stream().map(Member::person).collect(Collectors.toSet());
  }
}
