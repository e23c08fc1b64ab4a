package io.entsdk.classroom;

import io.entsdk.auth.pupil.CardSheet;
import io.entsdk.printing.CardPages;
import io.entsdk.printing.KeySheetPages;
import io.entsdk.printing.PrintedClass;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds the two documents of an issue until the teacher's browser has fetched each, once, and for
 * minutes at most.
 */
final class PrintedOnce {

  private static final Duration LIFE = Duration.ofMinutes(5);

  private final Map<String, Document> waiting = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  /** Is a document that nobody has fetched yet. */
  private record Document(byte[] pdf, Instant until) {}

  /** Render both documents of {@code sheet} and return the names under which each waits. */
  Map<String, Object> print(CardSheet sheet, PrintedClass form) throws IOException {
    waiting.values().removeIf(document -> document.until().isBefore(Instant.now()));
    byte[] cards = sheet.cards().render(new CardPages(form));
    byte[] stories = sheet.stories().render(new KeySheetPages(form));
    return Map.of("cards", keep(cards), "stories", keep(stories));
  }

  private String keep(byte[] pdf) {
    byte[] drawn = new byte[24];
    random.nextBytes(drawn);
    String name = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    waiting.put(name, new Document(pdf, Instant.now().plus(LIFE)));
    return name;
  }

  /** Return the document that waits under {@code name}, and forget it. */
  Optional<byte[]> take(String name) {
    return Optional.ofNullable(waiting.remove(name))
        .filter(document -> Instant.now().isBefore(document.until()))
        .map(Document::pdf);
  }
}
