package io.entsdk.core.internal.onde;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Which charset a file is in. */
class FileCharsetTest {

  private static final String TEXT = "Prénom;Noël;Hélène\n".repeat(2_000);

  @Test
  void utf8IsUtf8HoweverItsBytesFallIntoChunks() throws IOException {
    for (int shift = 0; shift < 4; shift++) {
      assertEquals("UTF-8", of(("x".repeat(shift) + TEXT).getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void plainAsciiIsUtf8() throws IOException {
    assertEquals("UTF-8", of("Nom;Prenom".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void latinIsTheOneWithTheOeLigature() throws IOException {
    assertEquals("ISO-8859-15", of(TEXT.getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals("ISO-8859-15", of("Lœtitia".getBytes("ISO-8859-15")));
  }

  @Test
  void whatExcelWritesIsWindows() throws IOException {
    assertEquals("windows-1252", of("Lœtitia;N’Guessan;é".getBytes("windows-1252")));
  }

  @Test
  void aDamagedByteDoesNotSpoilAWholeUtf8File() throws IOException {
    assertEquals(
        "UTF-8", of(joined(TEXT.getBytes(StandardCharsets.UTF_8), (byte) 0xE9, (byte) 'a')));
    assertEquals("UTF-8", of(joined(TEXT.getBytes(StandardCharsets.UTF_8), (byte) 0xC3)));
  }

  @Test
  void aByteOrderMarkDecides() throws IOException {
    byte[] mark = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    assertEquals("UTF-8", of(joined(mark, "é;è;à;ù".getBytes(StandardCharsets.ISO_8859_1))));
  }

  @Test
  void anEmptyFileIsUtf8() throws IOException {
    assertEquals("UTF-8", of(new byte[0]));
  }

  private static byte[] joined(byte[] start, byte... end) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(start);
    all.writeBytes(end);
    return all.toByteArray();
  }

  private static String of(byte[] bytes) throws IOException {
    Charset charset = FileCharset.of(new ByteArrayInputStream(bytes));
    return charset.name();
  }
}
