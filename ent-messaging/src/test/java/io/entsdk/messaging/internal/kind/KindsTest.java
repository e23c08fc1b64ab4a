package io.entsdk.messaging.internal.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.Replies;
import io.entsdk.messaging.reach.Contact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KindsTest {

  private static final Path CORE = Path.of("src/main/java/io/entsdk/messaging/internal");

  /** A kind is asked for where its descriptor is written, and nowhere else in what all share. */
  @Test
  void whatAllKindsShareNeverAsksForOne() throws IOException {
    try (Stream<Path> files = Files.walk(CORE)) {
      List<String> asking =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> text(file).contains("ItemKind."))
              .map(file -> file.getFileName().toString())
              .toList();

      assertEquals(List.of("Kinds.java"), asking);
    }
  }

  @Test
  void anAnnouncementIsAnsweredToItsAuthorAndMayBeAcknowledged() {
    KindDescriptor kind = Kinds.of(ItemKind.ANNOUNCEMENT);

    assertEquals(Replies.AUTHOR, kind.replies());
    assertTrue(kind.asks().contains(Asked.TO_ACKNOWLEDGE));
    assertEquals(List.of("announcement"), Kinds.codesOf(Contact.ANNOUNCEMENT));
  }

  @Test
  void aPrivateMessageAsksForNothing() {
    assertEquals(List.of(Asked.NOTHING), List.copyOf(Kinds.of(ItemKind.PRIVATE_MESSAGE).asks()));
  }

  @Test
  void aKindThatNobodyDescribedIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Kinds.of(new ItemKind("rumour")));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
