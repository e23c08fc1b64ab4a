package io.entsdk.core.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.directory.PersonId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NonEmptyKeysTest {

  private static final SubjectLink LINK =
      new SubjectLink(new PersonId(new UUID(1, 2)), "page", "author");
  private static final RecordKey KEY = RecordKey.of("a");

  @Test
  void noKeysAreNoSelection() {
    assertEquals(Optional.empty(), NonEmptyKeys.of(LINK, List.of()));
  }

  @Test
  void aSelectionHoldsWhatItWasMadeOf() {
    List<RecordKey> keys = List.of(KEY, RecordKey.of("b"), RecordKey.of("c", "d"));
    assertEquals(keys, NonEmptyKeys.of(LINK, keys).orElseThrow().all());
  }

  @Test
  void aSelectionIsBounded() {
    List<RecordKey> most = Collections.nCopies(NonEmptyKeys.MOST, KEY);
    assertEquals(NonEmptyKeys.MOST, NonEmptyKeys.of(LINK, most).orElseThrow().all().size());
    List<RecordKey> more = Collections.nCopies(NonEmptyKeys.MOST + 1, KEY);
    assertThrows(IllegalArgumentException.class, () -> NonEmptyKeys.of(LINK, more));
  }
}
