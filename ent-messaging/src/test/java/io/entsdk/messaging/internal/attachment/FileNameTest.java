package io.entsdk.messaging.internal.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.messaging.attachment.FileType;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "programme.pdf, PDF, programme.pdf",
    "Éléments du 3 mai.PDF, PDF, Éléments du 3 mai.PDF",
    "photo.exe, JPEG, photo.exe.jpg",
    "photo.JPEG, JPEG, photo.JPEG",
    "liste.csv, TEXT, liste.csv",
    "page.html, TEXT, page.html.txt",
    "../../etc/passwd, TEXT, passwd.txt",
    "C:\\Users\\ada\\dessin.png, PNG, dessin.png"
  })
  void aNameEndsAsItsFileIs(String given, FileType type, String shown) {
    assertEquals(Optional.of(shown), FileName.of(given, type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "a/",
        "facture\u202Egpj.exe",
        "a\u200Bb",
        "a\nb",
        "a\u0000",
        "\uD83D",
        "a?b"
      })
  void aNameThatDeceivesIsRefused(String given) {
    assertEquals(Optional.empty(), FileName.of(given, FileType.PDF));
    assertEquals(Optional.empty(), FileName.of("x".repeat(121), FileType.PDF));
  }
}
