package io.entsdk.messaging.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.item.ChildAcknowledgements.State;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {

  private static final Guardian BY_GRACE = Guardian.of(new PersonId(new UUID(0, 1)));
  private static final Guardian BY_CHARLES = Guardian.of(new PersonId(new UUID(0, 2)));
  private static final PersonId CHARLES = new PersonId(new UUID(0, 2));
  private static final PersonId ADA = new PersonId(new UUID(0, 3));

  @Test
  void whatIsReadPrintsWithoutItsWords() {
    InboxEntry entry =
        new InboxEntry(
            new ItemId(new UUID(0, 4)),
            ItemKind.ANNOUNCEMENT,
            new SchoolId(new UUID(0, 5)),
            CHARLES,
            null,
            null,
            "canary-subject",
            Instant.EPOCH,
            false,
            false,
            Priority.NORMAL,
            Asked.NOTHING,
            false,
            Set.of(ADA));
    OpenItem open =
        new OpenItem(entry, "canary-text", "canary-text", Replies.AUTHOR, "print", false);

    Urgency urgency = new Urgency(UrgentReason.DANGER, "canary-words");

    Stream.of(entry.toString(), open.toString(), urgency.toString())
        .forEach(printed -> assertFalse(printed.contains("canary"), printed));
  }

  @Test
  void everyReasonSpeaksBothLanguagesWhateverTheMachineSpeaks() {
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.FRENCH);
    try {
      assertEquals("this class belongs to another school", english(Locale.ENGLISH));
      assertEquals("this class belongs to another school", english(Locale.GERMAN));
      Stream.of(WaitReason.values()).forEach(one -> one.sentence(Locale.FRENCH));
      Stream.of(Shortfall.values())
          .forEach(
              one -> assertFalse(one.sentence(Locale.FRENCH).equals(one.sentence(Locale.ENGLISH))));
      Stream.of(UrgentReason.values())
          .forEach(
              one -> assertFalse(one.sentence(Locale.FRENCH).equals(one.sentence(Locale.ENGLISH))));
      Stream.of(SendRefusal.values())
          .forEach(
              one -> assertFalse(one.sentence(Locale.FRENCH).equals(one.sentence(Locale.ENGLISH))));
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void aRefusalHasNoItem() {
    SendResult refused = new SendResult.Refused(List.of(SendRefusal.NOBODY_TO_REACH));

    assertEquals("send-refused", assertThrows(ConflictException.class, refused::item).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "with a blank", "é1234567", "a;b;c;d;e"})
  void aSendKeyIsACode(String value) {
    assertThrows(RejectedException.class, () -> SendKey.of(value));
  }

  @Test
  void theStateFollowsTheCounts() {
    assertEquals(State.UNREACHED, state(Set.of(), Set.of()));
    assertEquals(State.WAITING, state(Set.of(BY_GRACE, BY_CHARLES), Set.of()));
    assertEquals(State.PARTIAL, state(Set.of(BY_GRACE, BY_CHARLES), Set.of(BY_GRACE)));
    assertEquals(State.COMPLETE, state(Set.of(BY_GRACE, BY_CHARLES), Set.of(BY_GRACE, BY_CHARLES)));
    assertThrows(IllegalArgumentException.class, () -> state(Set.of(BY_GRACE), Set.of(BY_CHARLES)));
  }

  private static String english(Locale locale) {
    return SendRefusal.CLASS_OF_ANOTHER_SCHOOL.sentence(locale);
  }

  private static State state(Set<Guardian> reached, Set<Guardian> acknowledged) {
    return new ChildAcknowledgements(ADA, reached, acknowledged).state();
  }
}
